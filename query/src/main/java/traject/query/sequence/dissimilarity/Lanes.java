package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/**
 * Tables in which a block of sequences lies side by side: cell {@code t * BLOCK + lane} belongs to time t of the sequence in
 * that lane. One loop over such a row does the same step for all of them, and the compiler makes vector instructions of it.
 */
final class Lanes {

    final int[][] rows;
    final int longest;
    final int alphabet;

    int count;
    int width;
    final int[] lengths = new int[Comparer.BLOCK];

    Lanes(int[][] rows, int alphabet) {
        this.rows = rows;
        this.alphabet = alphabet;
        this.longest = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
    }

    /** Room for the times of the longest sequence and some steps more. */
    double[] table(int extraTimes) {
        return new double[(longest + extraTimes) * Comparer.BLOCK];
    }

    /** Fills, for each state, what it costs against each observation of the block. */
    void take(int[] others, int from, int size, double[][] costs, double[][] profiles) {
        count = size;
        width = 0;
        for (int lane = 0; lane < size; lane++) {
            lengths[lane] = rows[others[from + lane]].length;
            width = Math.max(width, lengths[lane]);
        }
        for (int lane = 0; lane < size; lane++) {
            int[] row = rows[others[from + lane]];
            for (int t = 0; t < row.length; t++) {
                int cell = t * Comparer.BLOCK + lane;
                for (int state = 0; state < alphabet; state++) {
                    profiles[state][cell] = costs[row[t]][state];
                }
            }
        }
    }
}
