package traject.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it stands on the page.
 *
 * @param name under which it is sent
 * @param values filled in so far
 * @param options to choose from, or suggestions where anything may be typed
 * @param rows the inputs of each row, where it takes rows
 * @param hint what may stand in it, or null
 * @param error why it was refused, or null
 */
record Input(
        String name,
        EntryField field,
        String label,
        List<String> values,
        List<Option> options,
        List<List<Input>> rows,
        @Nullable String hint,
        @Nullable String error) {

    /**
     * Something to choose.
     *
     * @param group under which it stands, or null
     */
    record Option(String value, String label, @Nullable String group) {}

    /** The first value, or nothing. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** The ids of what is said about it, given its own; null where nothing is. */
    public @Nullable String describedBy(String id) {
        String said = (error == null ? "" : id + "-error ") + (hint == null ? "" : id + "-hint");
        return said.isEmpty() ? null : said.strip();
    }

    public String type() {
        return field.type().name();
    }

    /** Few enough to show side by side. */
    public boolean few() {
        return options.size() <= 4;
    }
}
