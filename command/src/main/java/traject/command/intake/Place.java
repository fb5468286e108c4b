package traject.command.intake;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where in the file something stands.
 *
 * @param line from 1; in a table the row, headings included
 * @param columns tells the column from which a field was read; null where there are none
 */
public record Place(long line, UnaryOperator<@Nullable String> columns) {

    /** In a file without columns. */
    static Place of(long line) {
        return new Place(line, _ -> null);
    }

    @Nullable
    String column(@Nullable String field) {
        return field == null ? null : columns.apply(field);
    }
}
