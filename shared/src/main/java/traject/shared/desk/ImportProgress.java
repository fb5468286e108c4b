package traject.shared.desk;

import java.util.List;

/**
 * How far a file is.
 *
 * @param done lines of which it is known what came of them
 * @param total lines of the file; 0 as long as they are not counted
 * @param report of what was done so far
 */
public record ImportProgress(long done, long total, ImportReport report) {

    /** Before anything was read. */
    public static final ImportProgress NONE = new ImportProgress(
            0, 0, new ImportReport(0, new ImportReport.Cases(0, 0, 0), new ImportReport.Entries(0, 0), List.of()));
}
