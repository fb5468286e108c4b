package traject.query.sequence.indicator;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;

/**
 * How often one state follows another at a distance of some observations. A pair counts when both its observations are
 * in a state: missing and void ones are not bridged. Weighted. The counts of pairs pool all times or are kept apart for
 * each. Cost O(observations).
 */
public final class Transitions {

    private Transitions() {}

    /**
     * Weighted number of pairs, a row for the state from which, a column for the state to which.
     *
     * @param lag distance in observations, at least 1
     */
    public static Matrix counts(Sequences sequences, int lag) {
        double[][] counts =
                new double[sequences.alphabet().size()][sequences.alphabet().size()];
        positive(lag);
        for (int i = 0; i < sequences.size(); i++) {
            int[] row = sequences.states(i);
            for (int t = 0; t + lag < row.length; t++) {
                count(counts, row[t], row[t + lag], sequences.weight(i));
            }
        }
        return Matrix.of(counts);
    }

    /**
     * The share of each next state among the pairs that leave a state; a row of zeros for a state that none leaves.
     *
     * @param lag distance in observations, at least 1
     */
    public static Matrix rates(Sequences sequences, int lag) {
        return shares(counts(sequences, lag).toArray());
    }

    /** Rates of each time by itself: the first matrix is of the pairs that begin at the first observation. */
    public static List<Matrix> ratesOverTime(Sequences sequences, int lag) {
        positive(lag);
        int states = sequences.alphabet().size();
        double[][][] counts = new double[Math.max(0, sequences.longest() - lag)][states][states];
        for (int i = 0; i < sequences.size(); i++) {
            int[] row = sequences.states(i);
            for (int t = 0; t + lag < row.length; t++) {
                count(counts[t], row[t], row[t + lag], sequences.weight(i));
            }
        }
        List<Matrix> rates = new ArrayList<>();
        for (double[][] slice : counts) {
            rates.add(shares(slice));
        }
        return rates;
    }

    private static void positive(int lag) {
        if (lag < 1) {
            throw new IllegalArgumentException("A lag is at least 1, not " + lag);
        }
    }

    private static void count(double[][] counts, int from, int to, double weight) {
        if (from != Sequences.MISSING && to != Sequences.MISSING) {
            counts[from][to] += weight;
        }
    }

    private static Matrix shares(double[][] counts) {
        for (double[] row : counts) {
            double total = 0;
            for (double count : row) {
                total += count;
            }
            for (int to = 0; total > 0 && to < row.length; to++) {
                row[to] /= total;
            }
        }
        return Matrix.of(counts);
    }
}
