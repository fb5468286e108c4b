package traject.command.table;

import java.util.Map;

/**
 * A row under the headings.
 *
 * @param number in the file, from 1; for CSV the line at which it begins
 */
record Row(long number, Map<String, Cell> cells) {

    Cell cell(String column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }
}
