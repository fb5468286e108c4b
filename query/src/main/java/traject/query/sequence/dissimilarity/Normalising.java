package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Normalises what another comparer finds. */
final class Normalising implements Comparer {

    private final Comparer raw;
    private final int[][] rows;
    private final Normalisation normalisation;
    private final double indel;
    private final double substitution;
    private int[] block = {};

    Normalising(Comparer raw, int[][] rows, Normalisation normalisation, double indel, double substitution) {
        this.raw = raw;
        this.rows = rows;
        this.normalisation = normalisation;
        this.indel = indel;
        this.substitution = substitution;
    }

    @Override
    public void take(int[] others, int from, int count) {
        raw.take(others, from, count);
        block = Arrays.copyOfRange(others, from, from + count);
    }

    @Override
    public void compare(int one, double[] dissimilarities) {
        raw.compare(one, dissimilarities);
        for (int k = 0; k < block.length; k++) {
            dissimilarities[k] =
                    normalisation.of(dissimilarities[k], rows[one].length, rows[block[k]].length, indel, substitution);
        }
    }
}
