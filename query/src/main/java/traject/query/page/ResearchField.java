package traject.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the filter bar.
 *
 * @param id unique on the page
 * @param name of its parameter
 * @param value what was asked; empty without
 * @param options to choose from; none where something is typed
 * @param wrong whether what was asked can't be read
 */
record ResearchField(
        String id, String name, String label, Type type, String value, List<Option> options, boolean wrong) {

    /** How it is filled in. */
    public enum Type {
        CHOICE,
        DAY,
        TEXT,
        NUMBER
    }

    /** What can be chosen. */
    public record Option(String value, String label) {}

    static ResearchField choice(
            String name, String label, @Nullable Object value, List<Option> options, boolean wrong) {
        return new ResearchField(id(name), name, label, Type.CHOICE, text(value), options, wrong);
    }

    static ResearchField day(String name, String label, @Nullable Object value, boolean wrong) {
        return new ResearchField(id(name), name, label, Type.DAY, text(value), List.of(), wrong);
    }

    static ResearchField text(String name, String label, @Nullable Object value, boolean wrong) {
        return new ResearchField(id(name), name, label, Type.TEXT, text(value), List.of(), wrong);
    }

    static ResearchField number(String name, String label, @Nullable Object value, boolean wrong) {
        return new ResearchField(id(name), name, label, Type.NUMBER, text(value), List.of(), wrong);
    }

    private static String id(String name) {
        return "q-" + name.replace('.', '-');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
