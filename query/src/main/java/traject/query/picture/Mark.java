package traject.query.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;

/**
 * Something drawn for one or more entries, on its days, before it has a place.
 *
 * @param entries of which it tells; it leads to the line of the first in the list
 * @param lane of the row, from 0 at the top: that of a role; 0 elsewhere
 * @param from its first day
 * @param to the first day on which it was over, or until which it is drawn while it runs; null for what has no length
 * @param runs whether it still does
 * @param sentence what a screen reader says
 * @param label what may stand beside it
 * @param revision whether it was added or corrected since
 */
public record Mark(
        List<EntryId> entries,
        Row row,
        int lane,
        LocalDate from,
        @Nullable LocalDate to,
        boolean runs,
        Shape shape,
        String sentence,
        LabelText label,
        Revision revision) {

    /** What became of its entries. */
    public enum Revision {
        NONE,
        /** It happened by the day of the cursor and was recorded after it. */
        ENTERED_LATER,
        /** One of its entries has other content than first recorded. */
        CORRECTED,
        /** An old place of an entry that was corrected or retracted. */
        GHOST
    }

    public Mark {
        entries = List.copyOf(entries);
    }

    static Mark point(EntryId entry, Row row, LocalDate on, Shape shape, String sentence, LabelText label) {
        return new Mark(List.of(entry), row, 0, on, null, false, shape, sentence, label, Revision.NONE);
    }

    /** What lasts from a day to its end, or is drawn until the horizon while it runs. */
    static Mark bar(
            List<EntryId> entries,
            Row row,
            LocalDate from,
            @Nullable LocalDate end,
            LocalDate horizon,
            Shape shape,
            String sentence,
            LabelText label) {
        LocalDate to = end == null ? horizon : end;
        return new Mark(entries, row, 0, from, to, end == null, shape, sentence, label, Revision.NONE);
    }

    Mark inLane(int rank) {
        return new Mark(entries, row, rank, from, to, runs, shape, sentence, label, revision);
    }

    Mark revised(Revision how, String said) {
        return new Mark(entries, row, lane, from, to, runs, shape, said, label, how);
    }

    /** The entry to whose line in the list it leads. */
    public EntryId entry() {
        return entries.getFirst();
    }

    /** Where it ends, or stands when it has no length. */
    LocalDate end() {
        return to == null ? from : to;
    }

    /** Whether another stands in the same place and looks the same. */
    boolean covers(Mark other) {
        return row == other.row
                && lane == other.lane
                && from.equals(other.from)
                && end().equals(other.end())
                && shape.equals(other.shape);
    }
}
