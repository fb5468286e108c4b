package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Optimal matching of spells, one sequence with a block of others in step. */
final class SpellLanes implements Comparer {

    private final SpellRows spells;
    private final Costs costs;
    private final double expansion;
    private final int alphabet;

    /**
     * For each state what a spell of the block costs against one of that state of duration 1, of which the larger sum
     * counts: a longer duration adds to the first and takes from the second. Between different states that is the
     * substitution and what the block's spell expands; between equal states the difference of durations either way.
     */
    private final double[][] longer;

    private final double[][] shorter;
    private final double[] insertion;
    private final double[] first;
    private final int[] numbers = new int[BLOCK];
    private int count;
    private int width;
    private double[] above;
    private double[] row;

    SpellLanes(SpellRows spells, Costs costs, double expansion) {
        this.spells = spells;
        this.costs = costs;
        this.expansion = expansion;
        this.alphabet = costs.alphabet().size();
        int cells = spells.most * BLOCK;
        longer = new double[alphabet][cells];
        shorter = new double[alphabet][cells];
        insertion = new double[cells];
        first = new double[cells + BLOCK];
        above = new double[cells + BLOCK];
        row = new double[cells + BLOCK];
    }

    @Override
    public void take(int[] others, int from, int size) {
        count = size;
        width = 0;
        for (int lane = 0; lane < size; lane++) {
            int other = others[from + lane];
            int[] states = spells.states[other];
            numbers[lane] = states.length;
            width = Math.max(width, states.length);
            for (int k = 0; k < states.length; k++) {
                int cell = k * BLOCK + lane;
                double expanded = expansion * (spells.durations[other][k] - 1);
                insertion[cell] = costs.indel(states[k]) + expanded;
                for (int state = 0; state < alphabet; state++) {
                    boolean same = state == states[k];
                    longer[state][cell] = same ? -expanded : costs.substitution(state, states[k]) + expanded;
                    shorter[state][cell] = same ? expanded : Double.NEGATIVE_INFINITY;
                }
            }
        }
        Arrays.fill(first, 0, BLOCK, 0);
        for (int cell = 0; cell < width * BLOCK; cell++) {
            first[cell + BLOCK] = first[cell] + insertion[cell];
        }
    }

    @Override
    public void compare(int one, double[] dissimilarities) {
        int cells = width * BLOCK;
        System.arraycopy(first, 0, above, 0, cells + BLOCK);
        int[] states = spells.states[one];
        for (int k = 0; k < states.length; k++) {
            double expanded = expansion * (spells.durations[one][k] - 1);
            double deletion = costs.indel(states[k]) + expanded;
            for (int lane = 0; lane < BLOCK; lane++) {
                row[lane] = above[lane] + deletion;
            }
            step(row, above, longer[states[k]], shorter[states[k]], expanded, insertion, deletion, cells);
            double[] done = row;
            row = above;
            above = done;
        }
        for (int lane = 0; lane < count; lane++) {
            dissimilarities[lane] = above[numbers[lane] * BLOCK + lane];
        }
    }

    private static void step(
            double[] row,
            double[] above,
            double[] longer,
            double[] shorter,
            double expanded,
            double[] insertion,
            double deletion,
            int cells) {
        for (int cell = 0; cell < cells; cell++) {
            double change = Math.max(longer[cell] + expanded, shorter[cell] - expanded);
            row[cell + BLOCK] = Math.min(
                    Math.min(above[cell + BLOCK] + deletion, above[cell] + change), row[cell] + insertion[cell]);
        }
    }
}
