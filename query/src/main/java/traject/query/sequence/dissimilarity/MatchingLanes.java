package traject.query.sequence.dissimilarity;

/** Optimal matching of one sequence with a block of others in step (Needleman and Wunsch 1970; Wagner and Fischer 1974). */
final class MatchingLanes implements Comparer {

    private final Lanes lanes;
    private final double[][] substitution;
    private final double[] indel;

    /** For each state the substitution costs against the block. */
    private final double[][] profiles;

    private final double[] insertion;
    private final double[] first;
    private double[] above;
    private double[] row;

    MatchingLanes(int[][] rows, Costs costs) {
        lanes = new Lanes(rows, costs.alphabet().size());
        substitution = costs.substitutions();
        indel = costs.indels();
        profiles = new double[lanes.alphabet][];
        for (int state = 0; state < profiles.length; state++) {
            profiles[state] = lanes.table(0);
        }
        insertion = lanes.table(0);
        first = lanes.table(1);
        above = lanes.table(1);
        row = lanes.table(1);
    }

    @Override
    public void take(int[] others, int from, int count) {
        lanes.take(others, from, count, substitution, profiles);
        for (int lane = 0; lane < count; lane++) {
            int[] states = lanes.rows[others[from + lane]];
            for (int t = 0; t < states.length; t++) {
                insertion[t * BLOCK + lane] = indel[states[t]];
            }
        }
        for (int cell = 0; cell < lanes.width * BLOCK; cell++) {
            first[cell + BLOCK] = first[cell] + insertion[cell];
        }
    }

    @Override
    public void compare(int one, double[] dissimilarities) {
        int cells = lanes.width * BLOCK;
        System.arraycopy(first, 0, above, 0, cells + BLOCK);
        for (int state : lanes.rows[one]) {
            double deletion = indel[state];
            for (int lane = 0; lane < BLOCK; lane++) {
                row[lane] = above[lane] + deletion;
            }
            step(row, above, profiles[state], insertion, deletion, cells);
            double[] done = row;
            row = above;
            above = done;
        }
        for (int lane = 0; lane < lanes.count; lane++) {
            dissimilarities[lane] = above[lanes.lengths[lane] * BLOCK + lane];
        }
    }

    private static void step(
            double[] row, double[] above, double[] profile, double[] insertion, double deletion, int cells) {
        for (int cell = 0; cell < cells; cell++) {
            row[cell + BLOCK] = Math.min(
                    Math.min(above[cell + BLOCK] + deletion, above[cell] + profile[cell]), row[cell] + insertion[cell]);
        }
    }
}
