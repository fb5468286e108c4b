package traject.query.research.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought to look at, and that they alone see.
 *
 * @param name as its owner calls it
 * @param firstColumn of states, where the file was said not to begin with them
 * @param size bytes, as it was sent
 * @param unpacked bytes, as it is read; so many count for the room that its owner has
 * @param sha256 of the bytes as they were sent, in hex
 */
public record Dataset(
        String id,
        String name,
        DatasetFormat format,
        @Nullable String firstColumn,
        Instant uploadedAt,
        long size,
        long unpacked,
        String sha256,
        DatasetSummary holds) {}
