package traject.query.research;

import java.time.Instant;
import java.time.LocalDate;
import traject.shared.eventstore.LogToken;

/**
 * What a figure or an export bears, so that it can be made again to the digit although the log has grown since.
 *
 * @param position up to where the log was read; nothing can be added before it any more
 * @param knownAt what was recorded after this moment did not count
 * @param on the last day that counted
 * @param question the canonical query of its address, which holds all that was asked, this position too
 * @param seed of what is drawn by chance
 * @param software the version that made it
 * @param checksum SHA-256, in hexadecimal digits, of the numbers: of a figure its CSV, of an export its data
 */
public record Stamp(
        LogToken position,
        Instant knownAt,
        LocalDate on,
        String question,
        long seed,
        String software,
        String checksum) {}
