package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CSV of numbers that another program computed; it knows which of its cells have been compared. */
public final class ReferenceFile {

    private static final double RELATIVE = 1e-9;

    public final String folder;
    public final String name;
    private final List<List<String>> rows;
    private final boolean[][] compared;

    private ReferenceFile(String folder, String name, List<List<String>> rows) {
        this.folder = folder;
        this.name = name;
        this.rows = rows;
        this.compared = new boolean[rows.size()][rows.getFirst().size()];
    }

    public static ReferenceFile read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                rows.add(cells(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path folder = file.getParent();
        return new ReferenceFile(
                folder == null ? "" : String.valueOf(folder.getFileName()),
                String.valueOf(file.getFileName()).replace(".csv", ""),
                rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Number of rows below the header. */
    public int size() {
        return rows.size() - 1;
    }

    public List<String> header() {
        return rows.getFirst();
    }

    public int column(String title) {
        int column = header().indexOf(title);
        assertThat(column).as("column %s of %s", title, name).isNotNegative();
        return column;
    }

    /** Reads a key; that counts as compared, since the number beside it would be wrong otherwise. */
    public String text(int row, int column) {
        compared[row + 1][column] = true;
        return rows.get(row + 1).get(column);
    }

    public String text(int row, String title) {
        return text(row, column(title));
    }

    public int integer(int row, String title) {
        return Integer.parseInt(text(row, title));
    }

    public double number(int row, String title) {
        return number(text(row, title));
    }

    /** Not for lack of definition but for lack of meaning, such as a p-value from another random generator. */
    public void skip(String title) {
        for (int row = 0; row < size(); row++) {
            text(row, title);
        }
    }

    public void same(int row, String title, double ours) {
        same(row, column(title), ours);
    }

    public void same(int row, int column, double ours) {
        String theirs = text(row, column);
        same("%s row %d, %s".formatted(name, row + 1, header().get(column)), number(theirs), ours);
    }

    /** As {@link #same}, and relative also where the number is small, such as a share. */
    public void sameRelative(int row, String title, double ours) {
        double theirs = number(row, title);
        same(row, title, ours);
        if (!Double.isNaN(theirs)) {
            assertThat(ours)
                    .as("%s row %d, %s", name, row + 1, title)
                    .isCloseTo(theirs, within(RELATIVE * Math.abs(theirs)));
        }
    }

    public void same(int row, String title, @Nullable String ours) {
        assertThat(ours).as("%s row %d, %s", name, row + 1, title).isEqualTo(text(row, title));
    }

    public static void same(String what, double theirs, double ours) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).as(what).isNaN();
        } else {
            assertThat(ours).as(what).isCloseTo(theirs, within(RELATIVE * Math.max(1, Math.abs(theirs))));
        }
    }

    public static double number(String text) {
        return switch (text) {
            case "NA", "NaN", "nan" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Cells with content that nobody has looked at. */
    public List<String> notCompared() {
        List<String> left = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < header().size(); column++) {
                if (!compared[row + 1][column] && !rows.get(row + 1).get(column).isEmpty()) {
                    left.add("row " + (row + 1) + ", " + header().get(column));
                }
            }
        }
        return left;
    }
}
