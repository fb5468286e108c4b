package traject.query.sequence.survival;

import java.util.Arrays;

/** Small systems of linear equations. */
final class LinearSystem {

    /** What is left of a variance, as a share, when others explain all of it but for rounding. */
    private static final double NOTHING = 1e-10;

    private LinearSystem() {}

    /** The inverse of the upper left part of a matrix (Gauss and Jordan with the largest pivot). */
    static double[][] inverse(double[][] matrix, int size) {
        double[][] left = new double[size][];
        double[][] right = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(left[i][column]) > Math.abs(left[pivot][column]) ? i : pivot;
            }
            if (left[pivot][column] == 0) {
                throw new IllegalArgumentException(
                        "The groups or covariates say the same twice, or nothing distinguishes them");
            }
            swap(left, pivot, column);
            swap(right, pivot, column);
            double divisor = left[column][column];
            for (int j = 0; j < size; j++) {
                left[column][j] /= divisor;
                right[column][j] /= divisor;
            }
            for (int i = 0; i < size; i++) {
                double factor = i == column ? 0 : left[i][column];
                for (int j = 0; j < size; j++) {
                    left[i][j] -= factor * left[column][j];
                    right[i][j] -= factor * right[column][j];
                }
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] kept = rows[i];
        rows[i] = rows[j];
        rows[j] = kept;
    }

    /**
     * A quadratic form.
     *
     * @param value x' M^- x
     * @param rank of M; what of x lies outside of its range is left out
     */
    record QuadraticForm(double value, int rank) {}

    /**
     * x' M^- x with the upper left part of a symmetric, positive semidefinite M that fits x, and M^- a generalized inverse
     * (Gauss, passing over pivots that are none).
     */
    static QuadraticForm quadraticForm(double[][] matrix, double[] x) {
        int size = x.length;
        double[][] left = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] rest = x.clone();
        double value = 0;
        int rank = 0;
        for (int pivot = 0; pivot < size; pivot++) {
            if (left[pivot][pivot] <= NOTHING * matrix[pivot][pivot]) {
                continue;
            }
            value += rest[pivot] * rest[pivot] / left[pivot][pivot];
            rank++;
            for (int row = pivot + 1; row < size; row++) {
                double factor = left[row][pivot] / left[pivot][pivot];
                rest[row] -= factor * rest[pivot];
                for (int column = pivot; column < size; column++) {
                    left[row][column] -= factor * left[pivot][column];
                }
            }
        }
        return new QuadraticForm(value, rank);
    }
}
