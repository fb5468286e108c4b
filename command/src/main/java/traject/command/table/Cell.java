package traject.command.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as shown, without the spaces around it
 * @param day the day that it is where the file itself knows it as a number or a date; else null
 * @param broken whether it holds an error, or a formula that was never computed
 */
record Cell(String text, @Nullable LocalDate day, boolean broken) {

    static final Cell EMPTY = new Cell("", null, false);

    static Cell of(String text) {
        return new Cell(text.strip(), null, false);
    }

    boolean isEmpty() {
        return text.isEmpty() && !broken;
    }
}
