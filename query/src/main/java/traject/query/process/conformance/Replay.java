package traject.query.process.conformance;

import java.util.List;

/**
 * What the replay of a trace came to, in tokens.
 *
 * @param missing how many had to be added so that the trace could go on, or end
 * @param consumed how many were taken, the end included
 * @param remaining how many were left over at the end
 * @param produced how many were put, the beginning included
 * @param unknown the positions of events, from 0, whose activity the net does not know; they were passed over
 * @param forced the positions of events, from 0, for which tokens were missing
 */
public record Replay(
        int missing, int consumed, int remaining, int produced, List<Integer> unknown, List<Integer> forced) {

    public Replay {
        unknown = List.copyOf(unknown);
        forced = List.copyOf(forced);
    }

    /** No token was missing and none was left over. */
    public boolean fits() {
        return missing == 0 && remaining == 0;
    }

    /** From 0 to 1: half for tokens that were there, half for those that were used. */
    public double fitness() {
        return fitness(missing, consumed, remaining, produced);
    }

    static double fitness(double missing, double consumed, double remaining, double produced) {
        return part(missing, consumed) + part(remaining, produced);
    }

    private static double part(double wrong, double all) {
        return all == 0 ? 0.5 : 0.5 * (1 - wrong / all);
    }
}
