package traject.query.analysis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a result.
 *
 * @param name kebab-case, unique within a result
 * @param columns of equally many rows
 */
public record ResultTable(String name, List<Column> columns) {

    public ResultTable {
        columns = List.copyOf(columns);
        if (columns.stream().mapToInt(Column::rows).distinct().count() > 1) {
            throw new IllegalArgumentException("the columns of " + name + " differ in length");
        }
    }

    static ResultTable of(String name, Column... columns) {
        return new ResultTable(name, List.of(columns));
    }

    /** Number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().rows();
    }

    /** As comma-separated values (RFC 4180): a line of names, then one for each row; numbers with all their digits. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(line(columns.stream().map(Column::name).toList()));
        for (int row = 0; row < rows(); row++) {
            int at = row;
            csv.append(line(columns.stream().map(column -> column.text(at)).toList()));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ResultTable::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
