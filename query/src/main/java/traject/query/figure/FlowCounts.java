package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.Sequences;

/**
 * What is told of how many are in each place at some times, and of how many go from where to where between them. The
 * places are the states, then the unknown and the ended. What is told of each time is decided first, as where states are
 * counted over time, so that neither figure gives away what the other hides.
 */
final class FlowCounts {

    private final Sequences sequences;
    private final List<Integer> at;
    private final int places;
    private final double[][] amounts;
    private final double[][][] flows;
    private final List<List<Integer>> amountCells = new ArrayList<>();
    private final List<List<List<Integer>>> flowCells = new ArrayList<>();
    private final List<Told> told;

    /** How much of what leaves a place, or arrives in it, would be drawn. */
    private final double[][] leaving;

    private final double[][] arriving;

    private FlowCounts(Sequences sequences, List<Integer> at, Protection protection) {
        this.sequences = sequences;
        this.at = at;
        places = sequences.alphabet().size() + 2;
        amounts = new double[at.size()][places];
        flows = new double[at.size() - 1][places][places];
        count();
        told = told(protection);
        leaving = new double[at.size() - 1][places];
        arriving = new double[at.size() - 1][places];
        for (int column = 0; column + 1 < at.size(); column++) {
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    leaving[column][from] += flow(column, from, to).drawn();
                    arriving[column][to] += flow(column, from, to).drawn();
                }
            }
        }
    }

    static FlowCounts of(Sequences sequences, List<Integer> at, Protection protection) {
        return new FlowCounts(sequences, at, protection);
    }

    private void count() {
        for (int i = 0; i < sequences.size(); i++) {
            int[] states = sequences.states(i);
            int before = -1;
            for (int column = 0; column < at.size(); column++) {
                int place = place(states, at.get(column));
                amounts[column][place] += sequences.weight(i);
                if (column > 0) {
                    flows[column - 1][before][place] += sequences.weight(i);
                }
                before = place;
            }
        }
    }

    private int place(int[] states, int time) {
        if (time >= states.length) {
            return places - 1;
        }
        return states[time] == Sequences.MISSING ? places - 2 : states[time];
    }

    /** From time to time: into each place, through it, and out of it to the next. */
    private List<Told> told(Protection protection) {
        Occupation occupation = Occupation.of(sequences, protection);
        LinkedCounts linked = new LinkedCounts(protection);
        int first = linked.place();
        int last = linked.place();
        List<Integer> out = List.of();
        for (int column = 0; column < at.size(); column++) {
            List<Told> here = places(column, occupation, protection);
            List<Integer> entering = new ArrayList<>();
            List<Integer> next = new ArrayList<>();
            List<Integer> cells = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                entering.add(column == 0 ? first : linked.place());
                next.add(column + 1 == at.size() ? last : linked.place());
                cells.add(linked.decided(
                        entering.get(place),
                        next.get(place),
                        amounts[column][place],
                        here.get(place).telling()));
            }
            if (column > 0) {
                flowCells.add(between(column - 1, out, entering, linked));
            }
            amountCells.add(cells);
            out = next;
        }
        linked.known(last, first, sequences.totalWeight());
        return linked.protect();
    }

    private List<List<Integer>> between(int column, List<Integer> out, List<Integer> entering, LinkedCounts linked) {
        List<List<Integer>> cells = new ArrayList<>();
        for (int from = 0; from < places; from++) {
            List<Integer> row = new ArrayList<>();
            for (int to = 0; to < places; to++) {
                row.add(linked.cell(out.get(from), entering.get(to), flows[column][from][to]));
            }
            cells.add(row);
        }
        return cells;
    }

    /** What is told of the states at a time, then of the unknown and the ended, who together are not observed. */
    private List<Told> places(int column, Occupation occupation, Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        int all = linked.place();
        int seen = linked.place();
        int unseen = linked.place();
        int end = linked.place();
        double observed = 0;
        for (int state = 0; state < places - 2; state++) {
            Told in = occupation.in(state, at.get(column));
            linked.decided(seen, end, amounts[column][state], in.telling());
            observed += amounts[column][state];
        }
        linked.cell(unseen, end, amounts[column][places - 2]);
        linked.cell(unseen, end, amounts[column][places - 1]);
        linked.decided(all, seen, observed, occupation.observed(at.get(column)).telling());
        linked.unpublished(all, unseen, Math.max(0, sequences.totalWeight() - observed));
        linked.known(end, all, sequences.totalWeight());
        return linked.protect();
    }

    Told amount(int column, int place) {
        return told.get(amountCells.get(column).get(place));
    }

    Told flow(int column, int from, int to) {
        return told.get(flowCells.get(column).get(from).get(to));
    }

    /** The flows out of a place. */
    List<Told> from(int column, int place) {
        List<Told> row = new ArrayList<>();
        for (int to = 0; to < places; to++) {
            row.add(flow(column, place, to));
        }
        return row;
    }

    /** The amounts of all places at a time. */
    List<Told> amounts(int column) {
        List<Told> amounts = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            amounts.add(amount(column, place));
        }
        return amounts;
    }

    /** How many of these are not nobody. */
    static int taken(List<Told> told) {
        return (int) told.stream().filter(each -> !each.isNobody()).count();
    }

    /** How much of what a flow could be is drawn: no more in all than its places are drawn. */
    double drawn(int column, int from, int to) {
        double scale = Math.min(
                1,
                Math.min(
                        amount(column, from).drawn() / leaving[column][from],
                        amount(column + 1, to).drawn() / arriving[column][to]));
        return flow(column, from, to).drawn() * scale;
    }
}
