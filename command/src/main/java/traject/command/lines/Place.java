package traject.command.lines;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in the file something stands.
 *
 * @param line from 1; in a table the row, headings included
 * @param columns tells the column from which a field was read, and for an empty name the one that makes the line unreadable
 */
public record Place(long line, Function<String, @Nullable String> columns) {

    /** In a file without columns. */
    public static Place of(long line) {
        return new Place(line, _ -> null);
    }

    /** The column to look at; null when there is none. */
    public @Nullable String column(@Nullable String field) {
        return columns.apply(field == null ? "" : field);
    }
}
