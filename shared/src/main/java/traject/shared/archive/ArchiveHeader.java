package traject.shared.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What an archive says of itself in its first line.
 *
 * @param format of the lines; {@value #FORMAT} is the newest that this program reads
 * @param software that made it
 * @param madeAt when its rows were as they stand in it
 * @param madeBy the person; on the command line, as said there
 * @param madeAs the role of the person, or {@code COMMAND_LINE}
 * @param zone in which the days of its entries begin
 * @param position the highest position of the log in it, 0 when there is none
 * @param rows how many rows follow, by the key of their section
 */
public record ArchiveHeader(
        int format,
        String software,
        Instant madeAt,
        String madeBy,
        String madeAs,
        ZoneId zone,
        long position,
        Map<String, Long> rows) {

    /** The newest format. */
    public static final int FORMAT = 1;

    public ArchiveHeader {
        rows = Map.copyOf(rows);
    }

    /** How many rows follow. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
