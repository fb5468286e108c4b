package traject.query.sequence;

import java.util.Arrays;

/** A rectangle of numbers, immutable. */
public final class Matrix {

    private final double[][] cells;

    private Matrix(double[][] cells) {
        this.cells = cells;
    }

    /**
     * Copies rows of equal length.
     *
     * @throws IllegalArgumentException when rows differ in length
     */
    public static Matrix of(double[][] rows) {
        double[][] cells = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : cells) {
            if (row.length != cells[0].length) {
                throw new IllegalArgumentException(
                        "Rows of " + cells[0].length + " and of " + row.length + " numbers make no matrix");
            }
        }
        return new Matrix(cells);
    }

    public int rows() {
        return cells.length;
    }

    public int columns() {
        return cells.length == 0 ? 0 : cells[0].length;
    }

    public double at(int row, int column) {
        return cells[row][column];
    }

    /** A copy of a row. */
    public double[] row(int row) {
        return cells[row].clone();
    }

    /** A copy of all rows. */
    public double[][] toArray() {
        return Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && Arrays.deepEquals(cells, matrix.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(cells);
    }
}
