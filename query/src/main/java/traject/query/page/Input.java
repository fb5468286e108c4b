package traject.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it stands on the page.
 *
 * @param name under which it is sent
 * @param mark what is said of leaving it empty, or null where that is refused
 * @param values filled in so far
 * @param options to choose from
 * @param rows the inputs of each row, where it takes rows
 * @param error why it was refused, or null
 */
record Input(
        String name,
        EntryField field,
        String label,
        @Nullable String mark,
        List<String> values,
        List<Option> options,
        List<List<Input>> rows,
        @Nullable String error) {

    /**
     * Something to choose.
     *
     * @param group under which it stands, or null
     */
    record Option(String value, String label, @Nullable String group) {}

    /** The same field, filled in with these. */
    Input with(List<String> given) {
        return new Input(name, field, label, mark, given, options, rows, error);
    }

    /** The first value, or nothing. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public String type() {
        return field.type().name();
    }

    /** Few enough to show side by side. */
    public boolean few() {
        return options.size() <= 4;
    }
}
