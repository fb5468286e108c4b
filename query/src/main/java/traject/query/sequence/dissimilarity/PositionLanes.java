package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Sums costs position by position, one sequence with a block of others in step. */
final class PositionLanes implements Comparer {

    private final int[][] rows;
    private final double[][][] costs;

    /** At each time for each state the costs against the block. */
    private final double[][] profiles;

    private final double[] sums = new double[BLOCK];
    private int count;

    PositionLanes(int[][] rows, TimedCosts timed) {
        this.rows = rows;
        int times = rows[0].length;
        int states = 1 + Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(0);
        this.costs = new double[times][states][states];
        for (int t = 0; t < times; t++) {
            for (int from = 0; from < states; from++) {
                for (int to = 0; to < states; to++) {
                    costs[t][from][to] = timed.substitution(t, from, to);
                }
            }
        }
        this.profiles = new double[times][states * BLOCK];
    }

    @Override
    public void take(int[] others, int from, int size) {
        count = size;
        for (int t = 0; t < profiles.length; t++) {
            for (int lane = 0; lane < size; lane++) {
                double[] against = costs[t][rows[others[from + lane]][t]];
                for (int state = 0; state < against.length; state++) {
                    profiles[t][state * BLOCK + lane] = against[state];
                }
            }
        }
    }

    @Override
    public void compare(int one, double[] dissimilarities) {
        Arrays.fill(sums, 0);
        int[] row = rows[one];
        for (int t = 0; t < row.length; t++) {
            add(sums, profiles[t], row[t] * BLOCK);
        }
        System.arraycopy(sums, 0, dissimilarities, 0, count);
    }

    private static void add(double[] sums, double[] profile, int at) {
        for (int lane = 0; lane < BLOCK; lane++) {
            sums[lane] += profile[at + lane];
        }
    }
}
