package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Inner products of subsequence vectors, over all pairs of equal subsequences of spells: their number, the sums of either
 * side's durations, and the sum of the products of both.
 */
final class VectorComparer extends PairComparer {

    private final SpellRows spells;
    private final double[] squaredLengths;
    private final double[][] above = new double[4][];
    private final double[][] row = new double[4][];

    VectorComparer(SpellRows spells, double[] squaredLengths) {
        this.spells = spells;
        this.squaredLengths = squaredLengths;
        for (int k = 0; k < 4; k++) {
            above[k] = new double[spells.most + 1];
            row[k] = new double[spells.most + 1];
        }
    }

    static double[] squaredLengths(SpellRows spells) {
        VectorComparer products = new VectorComparer(spells, new double[0]);
        return IntStream.range(0, spells.states.length)
                .mapToDouble(i -> products.product(i, i))
                .toArray();
    }

    @Override
    double between(int one, int other) {
        double squared = squaredLengths[one] + squaredLengths[other] - 2 * product(one, other);
        return Math.sqrt(Math.max(0, squared));
    }

    private double product(int one, int other) {
        int[] a = spells.states[one];
        int[] b = spells.states[other];
        for (int k = 0; k < 4; k++) {
            Arrays.fill(above[k], 0, b.length + 1, 0);
            row[k][0] = 0;
        }
        for (int i = 0; i < a.length; i++) {
            double u = spells.durations[one][i];
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < 4; k++) {
                    row[k][j + 1] = above[k][j + 1] + row[k][j] - above[k][j];
                }
                if (a[i] == b[j]) {
                    double v = spells.durations[other][j];
                    double number = 1 + above[0][j];
                    double sumA = above[1][j];
                    double sumB = above[2][j];
                    row[0][j + 1] += number;
                    row[1][j + 1] += number * u + sumA;
                    row[2][j + 1] += number * v + sumB;
                    row[3][j + 1] += number * u * v + u * sumB + v * sumA + above[3][j];
                }
            }
            for (int k = 0; k < 4; k++) {
                double[] done = row[k];
                row[k] = above[k];
                above[k] = done;
            }
        }
        return above[3][b.length];
    }
}
