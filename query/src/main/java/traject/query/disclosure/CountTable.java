package traject.query.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of counts with its totals, of which as much is told as protects the small ones.
 *
 * @param cells row by row
 * @param rows the total of each row
 * @param columns the total of each column
 * @param total of all
 */
public record CountTable(List<List<Told>> cells, List<Told> rows, List<Told> columns, Told total) {

    public CountTable {
        cells = cells.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Of a table that is shown with all its totals. */
    public static CountTable of(double[][] counts, Protection protection) {
        return of(counts, counts, protection);
    }

    /**
     * Of a table of something else than people, such as of changes, that is shown with all its totals.
     *
     * @param of of how many people each count is, which decides whether it is small
     */
    public static CountTable of(double[][] counts, double[][] of, Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        int width = counts.length == 0 ? 0 : counts[0].length;
        int from = linked.place();
        int to = linked.place();
        int[] rowPlaces =
                IntStream.range(0, counts.length).map(row -> linked.place()).toArray();
        int[] columnPlaces =
                IntStream.range(0, width).map(column -> linked.place()).toArray();
        double[] columnSums = new double[width];
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < width; column++) {
                linked.cell(rowPlaces[row], columnPlaces[column], counts[row][column], of[row][column]);
                columnSums[column] += counts[row][column];
            }
        }
        for (int row = 0; row < counts.length; row++) {
            double rowSum = Arrays.stream(counts[row]).sum();
            linked.cell(from, rowPlaces[row], rowSum);
            sum += rowSum;
        }
        for (int column = 0; column < width; column++) {
            linked.cell(columnPlaces[column], to, columnSums[column]);
        }
        linked.cell(to, from, sum);
        return read(linked.protect(), counts.length, width);
    }

    private static CountTable read(List<Told> told, int height, int width) {
        List<List<Told>> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            cells.add(told.subList(row * width, (row + 1) * width));
        }
        int inner = height * width;
        return new CountTable(
                cells,
                told.subList(inner, inner + height),
                told.subList(inner + height, inner + height + width),
                told.getLast());
    }

    /** Of the parts of a whole that everybody knows. */
    public static List<Told> parts(double[] counts, Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        int whole = linked.place();
        int parts = linked.place();
        for (double count : counts) {
            linked.cell(whole, parts, count);
        }
        linked.known(parts, whole, Arrays.stream(counts).sum());
        return linked.protect().subList(0, counts.length);
    }
}
