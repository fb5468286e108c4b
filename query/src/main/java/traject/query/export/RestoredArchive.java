package traject.query.export;

import java.time.Instant;
import java.util.Map;

/**
 * An archive from which this store was filled, as it was noted with it.
 *
 * @param restoredBy the person, as said on the command line
 * @param madeAt when the archive was made, by its own words; so the next three
 * @param position the highest position of the log in it
 * @param rows how many rows of each section came from it
 * @param sha256 of its lines, which tells the export that it is
 */
public record RestoredArchive(
        long id,
        Instant restoredAt,
        String restoredBy,
        Instant madeAt,
        String madeBy,
        String madeAs,
        String software,
        long position,
        Map<String, Long> rows,
        String sha256) {}
