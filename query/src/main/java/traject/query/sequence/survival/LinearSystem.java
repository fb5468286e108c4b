package traject.query.sequence.survival;

/** Small systems of linear equations. */
final class LinearSystem {

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

    /** x' M^-1 x with the upper left part of M that fits x. */
    static double quadraticForm(double[][] matrix, double[] x) {
        double[][] inverse = inverse(matrix, x.length);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += x[i] * inverse[i][j] * x[j];
            }
        }
        return sum;
    }
}
