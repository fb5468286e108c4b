package traject.command.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in which {@code {Datum}} stands for the cell in the column of that heading.
 *
 * @param literals what stands before, between and after the columns: one more than these
 * @param place of the text in the mapping
 */
record Template(List<String> literals, List<String> columns, String place) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");

    static Template of(String text, String place) {
        List<String> literals = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(text);
        int from = 0;
        while (column.find()) {
            literals.add(text.substring(from, column.start()));
            columns.add(column.group(1).strip());
            from = column.end();
        }
        literals.add(text.substring(from));
        return new Template(literals, columns, place);
    }

    /** The one cell that the text is, null when it is more or less than that. */
    @Nullable
    Cell cell(Row row) {
        boolean alone = columns.size() == 1 && literals.stream().allMatch(String::isEmpty);
        return alone ? row.cell(columns.getFirst()) : null;
    }

    /** Null when one of its columns is empty in this row. */
    @Nullable
    String fill(Row row) {
        StringBuilder filled = new StringBuilder(literals.getFirst());
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cell(columns.get(i));
            if (cell.isEmpty()) {
                return null;
            }
            filled.append(cell.text()).append(literals.get(i + 1));
        }
        return filled.toString();
    }

    /** The column to look at when what it gives is wrong; null for a text without any. */
    @Nullable
    String column() {
        return columns.isEmpty() ? null : columns.getFirst();
    }
}
