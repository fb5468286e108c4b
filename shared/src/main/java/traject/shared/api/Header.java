package traject.shared.api;

import org.jspecify.annotations.Nullable;

/**
 * A header of a request or an answer.
 *
 * @param pattern that its value matches
 */
public record Header(
        String name, String description, @Nullable String pattern) {

    /** The version of a case, which an answer tells. */
    public static final Header ETAG =
            new Header("ETag", "The version of the case by now, to be sent back as If-Match.", "^\"[0-9]+\"$");

    /** When to try again. */
    public static final Header RETRY_AFTER =
            new Header("Retry-After", "After how many seconds the same may be tried again.", "^[0-9]+$");
}
