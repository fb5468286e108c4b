package traject.shared.archive;

import java.util.Map;

/**
 * The last line of an archive; without it, the archive was broken off.
 *
 * @param rows how many rows stood before it, by the key of their section
 * @param sha256 of all lines before it, in hexadecimal
 */
record ArchiveTrailer(Map<String, Long> rows, String sha256) {

    ArchiveTrailer {
        rows = Map.copyOf(rows);
    }
}
