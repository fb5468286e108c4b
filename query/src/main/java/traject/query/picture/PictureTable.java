package traject.query.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;

/**
 * The same content as the picture, as a table.
 *
 * @param caption of which day, as known when
 * @param headers of its columns, in the order of the fields of a row
 * @param rows every entry known, in the order of the course, retracted ones at their day
 */
public record PictureTable(String caption, List<String> headers, List<Row> rows) {

    public PictureTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /**
     * An entry, in words.
     *
     * @param on its day
     * @param day the same in words
     * @param who says so; empty when nobody in particular does
     * @param from when it began, for what lasts; empty for what happened on its day
     * @param to when it was over, by view where they differ; empty for what happened on its day
     * @param known what was known when: recorded, corrected from what, retracted, and why
     * @param afterCursor whether it happened after the day on which one looks
     * @param revised whether it was corrected or entered later
     * @param retracted whether it does not hold
     */
    public record Row(
            EntryId entry,
            LocalDate on,
            String day,
            String kind,
            String what,
            String who,
            String from,
            String to,
            String known,
            boolean afterCursor,
            boolean revised,
            boolean retracted) {

        /** The anchor in the list that its marks lead to. */
        public String anchor() {
            return PlacedMark.anchor(entry.value());
        }

        /** The cells that the headers name. */
        public List<String> cells() {
            return List.of(day, kind, what, who, from, to, known);
        }
    }

    /** The row of an entry; null when it is not known. */
    public @Nullable Row row(EntryId entry) {
        return rows.stream()
                .filter(row -> row.entry().equals(entry))
                .findFirst()
                .orElse(null);
    }
}
