package traject.shared.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

/**
 * What came of a file.
 *
 * @param lines read, blank ones included
 * @param refusals the first {@value #MOST_REFUSALS} of them
 */
public record ImportReport(long lines, Cases cases, Entries entries, List<RefusedLine> refusals) {

    /** No more refusals than this are told. */
    public static final int MOST_REFUSALS = 1_000;

    public ImportReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * How many cases came in, were there already as they are in the file, or were refused whole.
     *
     * @param refused whole; a file in which no line tells its case counts as one
     */
    public record Cases(long recorded, long skipped, long refused) {}

    public record Entries(long recorded, long skipped) {}

    /**
     * Why a case was refused, at the line where it shows.
     *
     * @param file by its name; null when it has none
     * @param line from 1; in a table the row
     * @param entry that the line records
     * @param field that is wrong
     * @param column of a table from which the field was read
     * @param entries that stand in the way; they may be of other lines, or recorded before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedLine(
            @Nullable String file,
            long line,
            @JsonProperty("case") @Nullable CaseId caseId,
            @Nullable EntryId entry,
            @Nullable String field,
            @Nullable String column,
            String code,
            List<EntryId> entries,
            String sentence) {

        public RefusedLine {
            entries = List.copyOf(entries);
        }
    }
}
