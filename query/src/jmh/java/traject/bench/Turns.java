package traject.bench;

import java.util.Arrays;

/**
 * Two ways of doing the same, measured in turns, so that whatever else the machine does meets both. Each value is a
 * median over the rounds, and the ratio is the median of each round's own.
 */
record Turns(double ours, double limit, double ratio) {

    /** Measures one way once and says what it came to. */
    @FunctionalInterface
    interface Turn {
        double take() throws Exception;
    }

    /** What is taken first warms up and is not counted. */
    static Turns take(int rounds, Turn ours, Turn limit) throws Exception {
        ours.take();
        limit.take();
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            first[round] = ours.take();
            second[round] = limit.take();
            ratios[round] = first[round] / second[round];
        }
        return new Turns(median(first), median(second), median(ratios));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
