package traject.query.process.conformance;

import java.util.List;

/**
 * A cheapest way to lay a case and a run of the net side by side. The cost is the least there is; another alignment may
 * cost as little.
 *
 * @param cost of all moves
 * @param deviationCost of those of them that are deviations
 * @param worst what it costs at most: every event a deviation, and every step of the cheapest run of the net
 * @param worstDeviation what of the worst is deviations
 */
public record Alignment(List<Move> moves, long cost, long deviationCost, long worst, long worstDeviation) {

    public Alignment {
        moves = List.copyOf(moves);
    }

    /** Where case and net part, in order. */
    public List<Move> deviations() {
        return moves.stream().filter(Move::isDeviation).toList();
    }

    public boolean fits() {
        return deviationCost == 0;
    }

    /** 1 when the case keeps to the net, 0 when it has nothing in common with it; silent moves do not count. */
    public double fitness() {
        return worstDeviation == 0 ? 1 : 1 - deviationCost / (double) worstDeviation;
    }
}
