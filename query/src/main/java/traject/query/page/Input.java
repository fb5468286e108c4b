package traject.query.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.shared.problem.Problem;

/**
 * A field as it stands on the page.
 *
 * @param name under which it is sent
 * @param mark what is said of leaving it empty, or null where that is refused
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
        @Nullable String mark,
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

    /**
     * Where a refusal leads to.
     *
     * @param id of what takes the keyboard there
     * @param label by which the field is known on the page
     */
    record Place(String id, String label) {}

    /** The same field, filled in with these. */
    Input with(List<String> given) {
        return new Input(name, field, label, mark, given, options, rows, hint, error);
    }

    /** Of the field on its page; what it consists of has ids that begin like it. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    /** The place of the field that a problem is about, which may stand in a row; null where it is none of these. */
    static @Nullable Place place(List<Input> inputs, Problem problem) {
        return inputs.stream()
                .flatMap(input ->
                        Stream.concat(Stream.of(input), input.rows.stream().flatMap(List::stream)))
                .filter(input -> input.error != null && input.isMeantBy(problem))
                .findFirst()
                .map(input -> new Place(input.first(), input.label))
                .orElse(null);
    }

    private boolean isMeantBy(Problem problem) {
        return isMeantBy(problem, name);
    }

    /** Whether a problem is about the field of this name or something in it. */
    static boolean isMeantBy(Problem problem, String name) {
        String field = Objects.requireNonNullElse(problem.field(), "");
        String own = field.startsWith("replacement.") ? field.substring("replacement.".length()) : field;
        String path = own.replace('[', '.').replace("]", "");
        return path.equals(name) || path.startsWith(name + ".");
    }

    private String first() {
        if (!rows.isEmpty()) {
            return rows.getFirst().getFirst().first();
        }
        return switch (field.type()) {
            case WORDS, ENTRIES -> options.isEmpty() ? id() : id() + "-0";
            case YES_OR_NO -> firstChoice();
            case WORD -> few() ? firstChoice() : id();
            case DAY, TEXT, TEXTS, NUMBER, RELATIONSHIP, ENTRY, PERSON, PEOPLE, NAME, NAMES, ROWS -> id();
        };
    }

    private String firstChoice() {
        return id() + (field.required() ? "-0" : "-open");
    }

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
