package traject.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export, as it was noted.
 *
 * @param recipients the public keys to which it is encrypted
 * @param position the highest position of the log in it, 0 when there is none
 * @param rows how many rows of each section it is to hold
 * @param endedAt null while it is being made, and for good when the node was killed meanwhile
 * @param rowsHandedOver how many rows of each section had left the store by then
 * @param sha256 of the lines of a whole one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeArchive(
        long id,
        State state,
        Instant begunAt,
        String madeBy,
        String madeAs,
        List<String> recipients,
        long position,
        Map<String, Long> rows,
        @Nullable Instant endedAt,
        @Nullable Map<String, Long> rowsHandedOver,
        @Nullable String sha256) {

    /** How far it came. */
    public enum State {
        NOT_ENDED,
        WHOLE,
        BROKEN_OFF
    }
}
