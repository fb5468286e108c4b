package traject.query.sequence.dissimilarity;

import traject.query.sequence.Sequences;

/** Shares of time in states within successive intervals. */
final class Intervals {

    private Intervals() {}

    static void positive(int step) {
        if (step < 1) {
            throw new IllegalArgumentException("An interval has at least 1 observation, not " + step);
        }
    }

    static int number(Sequences sequences, int step) {
        return (sequences.longest() + step - 1) / step;
    }

    /** For each sequence the shares of all states in the first interval, then in the second, and so on. */
    static double[][] shares(Sequences sequences, int step) {
        int states = sequences.alphabet().size();
        double[][] shares = new double[sequences.size()][number(sequences, step) * states];
        for (int i = 0; i < shares.length; i++) {
            int[] row = sequences.states(i);
            for (int t = 0; t < row.length; t++) {
                int interval = t / step;
                int length = Math.min(step, row.length - interval * step);
                shares[i][interval * states + row[t]] += 1.0 / length;
            }
        }
        return shares;
    }

    /** The same, each over the root of its weighted mean, so that Euclidean distances are chi-squared distances. */
    static double[][] scaledShares(Sequences sequences, int step) {
        double[][] shares = shares(sequences, step);
        double total = sequences.totalWeight();
        for (int cell = 0; cell < shares[0].length; cell++) {
            double mean = 0;
            for (int i = 0; i < shares.length; i++) {
                mean += sequences.weight(i) * shares[i][cell] / total;
            }
            for (int i = 0; mean > 0 && i < shares.length; i++) {
                shares[i][cell] /= Math.sqrt(mean);
            }
        }
        return shares;
    }
}
