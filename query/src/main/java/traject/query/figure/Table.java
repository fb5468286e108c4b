package traject.query.figure;

import java.util.List;
import java.util.stream.Collectors;
import traject.query.markup.Markup;

/**
 * The numbers of a figure.
 *
 * @param id from which the anchors of its rows and columns are made, to which the marks of the figure lead
 * @param headers of the columns
 * @param rows each with a cell for every column
 */
public record Table(String id, String caption, List<String> headers, List<List<Cell>> rows) {

    public Table {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + headers.size() + " headers");
            }
        }
    }

    /** The anchor of a row, counted from 0. */
    public String row(int row) {
        return row(id, row);
    }

    static String row(String id, int row) {
        return id + "-r" + row;
    }

    /** The anchor of a column, counted from 0. */
    public String column(int column) {
        return column(id, column);
    }

    static String column(String id, int column) {
        return id + "-c" + column;
    }

    /** Comma-separated values (RFC 4180) with a header, for programs. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(headers.stream().map(Table::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
        for (List<Cell> row : rows) {
            csv.append(row.stream()
                            .map(cell -> cell.number() ? cell.exact() : quoted(cell.exact()))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** Text that a spreadsheet would take for a formula has an apostrophe before it (OWASP, CSV injection). */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** For a page: every row and column has its anchor. */
    public String html() {
        return html(0, rows.size());
    }

    /**
     * So many of its rows from one on, for a table in parts: the anchors are those that they have in the whole.
     *
     * @param fromRow counted from 0; after the last there are none
     * @param most at least 0
     */
    public String html(int fromRow, int most) {
        if (fromRow < 0 || most < 0) {
            throw new IllegalArgumentException("Not a part of a table: " + most + " rows from " + fromRow);
        }
        Markup html = new Markup()
                .open("table", "class", "figure-table")
                .text("caption", caption)
                .open("thead")
                .open("tr");
        for (int column = 0; column < headers.size(); column++) {
            boolean number = !rows.isEmpty() && rows.getFirst().get(column).number();
            html.text("th", headers.get(column), "scope", "col", "id", column(column), "class", number ? "num" : "");
        }
        html.close("tr").close("thead").open("tbody");
        int end = (int) Math.min(rows.size(), (long) fromRow + most);
        for (int row = fromRow; row < end; row++) {
            html.open("tr", "id", row(row));
            for (Cell cell : rows.get(row)) {
                html.text("td", cell.shown(), "class", cell.number() ? "num" : "");
            }
            html.close("tr");
        }
        return html.close("tbody").close("table").toString();
    }
}
