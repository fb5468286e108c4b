package traject.command.table;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rows tell an entry of some type, and how.
 *
 * @param type name of the command
 * @param when what must stand in some columns, as {@link Reading#plain}; empty for every row with a day
 * @param entry how the id is made; null to derive it from what the entry tells
 * @param fields by name; always with {@code occurredOn}
 */
record EntryRule(
        String type,
        Map<String, Set<String>> when,
        @Nullable FieldRule entry,
        FieldRule.Nested fields) {

    private static final Pattern RANK = Pattern.compile("\\[\\d+\\]");

    static boolean holds(Map<String, Set<String>> when, Row row) {
        return when.entrySet().stream()
                .allMatch(column -> column.getValue()
                        .contains(Reading.plain(row.cell(column.getKey()).text())));
    }

    /** Whether the row is meant to tell one. */
    boolean isToldBy(Row row) {
        return holds(when, row)
                && (!when.isEmpty()
                        || day().templates()
                                .flatMap(day -> day.columns().stream())
                                .noneMatch(column -> row.cell(column).isEmpty()));
    }

    private FieldRule day() {
        FieldRule day = fields.fields().get("occurredOn");
        if (day == null) {
            throw new IllegalStateException("an entry has a day");
        }
        return day;
    }

    /** The column from which a field of the command was read. */
    @Nullable
    String column(String field) {
        FieldRule id = entry;
        return field.equals("entry") && id != null
                ? id.column("")
                : fields.column(RANK.matcher(field).replaceAll(""));
    }
}
