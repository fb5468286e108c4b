package traject.shared.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.problem.Problem;

/**
 * How far a file is that somebody sent.
 *
 * @param file its name; null when it has none
 * @param by who sent it
 * @param sentAt when all of it was here
 * @param endedAt null as long as it goes on
 * @param progress how far, and what came of it so far
 * @param problem why it was refused as a whole or broke off; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportStatus(
        String id,
        @Nullable String file,
        boolean dryRun,
        State state,
        PersonId by,
        Instant sentAt,
        @Nullable Instant endedAt,
        ImportProgress progress,
        @Nullable Problem problem) {

    /** How it stands with a file. */
    public enum State {
        /** Others go first. */
        WAITING,
        RUNNING,
        /** Through to the end, whatever was refused on the way. */
        DONE,
        /** Ended early because somebody asked. */
        STOPPED,
        /** Nothing was read from it: it can't be, or something is wrong with the mapping. */
        REFUSED,
        /** Broke off; the same file goes on from there. */
        FAILED
    }
}
