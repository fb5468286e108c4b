package traject.command.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.command.lines.LineSource.Line;
import traject.command.lines.Place;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/**
 * A line that a row tells, as it is kept on disk between reading the table and bringing it in.
 *
 * @param rule rank of the rule of the mapping that made it, or {@link #NO_RULE}
 * @param json in which no tab or line end stands unescaped
 * @param fault why it can't be brought in, or null
 * @param column where that shows, or null
 */
record KeptLine(
        long row,
        int rule,
        String json,
        @Nullable Reason fault,
        @Nullable String column) {

    static final int NO_RULE = -1;

    private static final String BETWEEN = "\t";

    static KeptLine parse(String kept) {
        String[] parts = kept.split(BETWEEN, -1);
        return new KeptLine(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2],
                parts[3].isEmpty() ? null : Reason.valueOf(parts[3]),
                parts[4].isEmpty() ? null : parts[4]);
    }

    Line toLine(List<EntryRule> rules) {
        if (fault != null) {
            return new Line(new Place(row, _ -> column), json, NotRecorded.because(fault));
        }
        EntryRule made = rules.get(rule);
        return new Line(new Place(row, field -> field.isEmpty() ? null : made.column(field)), json, null);
    }

    @Override
    public String toString() {
        String shown = column == null ? "" : column.replaceAll("\\s", " ");
        return String.join(
                BETWEEN, Long.toString(row), Integer.toString(rule), json, fault == null ? "" : fault.name(), shown);
    }
}
