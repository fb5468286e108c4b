package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Compares pair by pair. */
abstract class PairComparer implements Comparer {

    private int[] block = {};

    @Override
    public final void take(int[] others, int from, int count) {
        block = Arrays.copyOfRange(others, from, from + count);
    }

    @Override
    public final void compare(int one, double[] dissimilarities) {
        for (int k = 0; k < block.length; k++) {
            dissimilarities[k] = between(one, block[k]);
        }
    }

    abstract double between(int one, int other);
}
