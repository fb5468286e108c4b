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
    private final double stiffness;

    /**
     * For a state after another what a match costs, both observations before included and all of what the distance in time
     * costs that depends on the block: so one loop adds only what is the same for a whole row. Made when first needed.
     */
    private final double[][] leading;

    /** The same where the block is behind in time. */
    private final double[][] lagging;

    private final boolean[] made;

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
        this.stiffness = stiffness;
        int pairs = lanes.alphabet * (lanes.alphabet + 1);
        leading = new double[pairs][];
        lagging = new double[pairs][];
        made = new boolean[pairs];
        above = lanes.table(1);
        row = lanes.table(1);
    }

    @Override
    public void take(int[] others, int from, int count) {
        lanes.take(others, from, count, substitution, profiles);
        Arrays.fill(made, false);
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
            int pair = pair(state, previous);
            double late = 2 * stiffness * t;
            int now = Math.min(t * BLOCK, cells);
            step(row, above, lagging[pair], late, insertion, deletion, 0, now);
            step(row, above, leading[pair], -late, insertion, deletion, now, cells);
            double[] done = row;
            row = above;
            above = done;
            previous = state;
        }
        for (int lane = 0; lane < lanes.count; lane++) {
            dissimilarities[lane] = above[lanes.lengths[lane] * BLOCK + lane];
        }
    }

    /** Where the tables of a state after another are; they are made for each block once. */
    private int pair(int state, int previous) {
        int pair = state * (lanes.alphabet + 1) + previous;
        if (!made[pair]) {
            made[pair] = true;
            if (leading[pair] == null) {
                leading[pair] = lanes.table(0);
                lagging[pair] = lanes.table(0);
            }
            for (int cell = 0; cell < lanes.width * BLOCK; cell++) {
                double match = profiles[state][cell] + before[previous][cell];
                int time = cell / BLOCK;
                leading[pair][cell] = match + 2 * stiffness * time;
                lagging[pair][cell] = match - 2 * stiffness * time;
            }
        }
        return pair;
    }

    private static void step(
            double[] row,
            double[] above,
            double[] match,
            double late,
            double[] insertion,
            double deletion,
            int from,
            int to) {
        for (int cell = from; cell < to; cell++) {
            row[cell + BLOCK] = Math.min(
                    Math.min(above[cell + BLOCK] + deletion, above[cell] + (match[cell] + late)),
                    row[cell] + insertion[cell]);
        }
    }
}
