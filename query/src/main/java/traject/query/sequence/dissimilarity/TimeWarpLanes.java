package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** The time warp edit distance of one sequence with a block of others in step. */
final class TimeWarpLanes implements Comparer {

    private final Lanes lanes;
    private final double[][] substitution;
    private final double first;
    private final double gap;

    /** For each state, and last for the beginning, the costs against the block. */
    private final double[][] profiles;

    /** The same against the observation before. */
    private final double[][] before;

    private final double[] insertion;

    /** What the distance in time costs, from the largest lead to the largest lag. */
    private final double[] stiff;

    private double[] above;
    private double[] row;

    TimeWarpLanes(int[][] rows, Costs costs, double stiffness, double gapPenalty) {
        lanes = new Lanes(rows, costs.alphabet().size());
        substitution = costs.substitutions();
        first = costs.largestIndel();
        gap = stiffness + gapPenalty;
        profiles = new double[lanes.alphabet][];
        before = new double[lanes.alphabet + 1][];
        for (int state = 0; state <= lanes.alphabet; state++) {
            if (state < lanes.alphabet) {
                profiles[state] = lanes.table(0);
            }
            before[state] = lanes.table(1);
            Arrays.fill(before[state], 0, BLOCK, state < lanes.alphabet ? first : 0);
        }
        Arrays.fill(before[lanes.alphabet], BLOCK, before[lanes.alphabet].length, first);
        insertion = lanes.table(0);
        stiff = new double[2 * (lanes.longest + 1) * BLOCK];
        for (int cell = 0; cell < stiff.length; cell++) {
            stiff[cell] = 2 * stiffness * Math.abs(cell / BLOCK - lanes.longest);
        }
        above = lanes.table(1);
        row = lanes.table(1);
    }

    @Override
    public void take(int[] others, int from, int count) {
        lanes.take(others, from, count, substitution, profiles);
        for (int state = 0; state < lanes.alphabet; state++) {
            System.arraycopy(profiles[state], 0, before[state], BLOCK, lanes.width * BLOCK);
        }
        for (int lane = 0; lane < count; lane++) {
            int[] states = lanes.rows[others[from + lane]];
            for (int t = 0; t < states.length; t++) {
                insertion[t * BLOCK + lane] = gap + (t == 0 ? first : substitution[states[t]][states[t - 1]]);
            }
        }
    }

    @Override
    public void compare(int one, double[] dissimilarities) {
        int cells = lanes.width * BLOCK;
        Arrays.fill(above, 0, BLOCK, 0);
        Arrays.fill(above, BLOCK, cells + BLOCK, Double.POSITIVE_INFINITY);
        int previous = lanes.alphabet;
        int[] states = lanes.rows[one];
        for (int t = 0; t < states.length; t++) {
            int state = states[t];
            double deletion = gap + (t == 0 ? first : substitution[state][previous]);
            Arrays.fill(row, 0, BLOCK, Double.POSITIVE_INFINITY);
            step(
                    row,
                    above,
                    profiles[state],
                    before[previous],
                    insertion,
                    deletion,
                    stiff,
                    (lanes.longest - t) * BLOCK,
                    cells);
            double[] done = row;
            row = above;
            above = done;
            previous = state;
        }
        for (int lane = 0; lane < lanes.count; lane++) {
            dissimilarities[lane] = above[lanes.lengths[lane] * BLOCK + lane];
        }
    }

    private static void step(
            double[] row,
            double[] above,
            double[] profile,
            double[] before,
            double[] insertion,
            double deletion,
            double[] stiff,
            int shift,
            int cells) {
        for (int cell = 0; cell < cells; cell++) {
            row[cell + BLOCK] = Math.min(
                    Math.min(
                            above[cell + BLOCK] + deletion,
                            above[cell] + (profile[cell] + before[cell] + stiff[cell + shift])),
                    row[cell] + insertion[cell]);
        }
    }
}
