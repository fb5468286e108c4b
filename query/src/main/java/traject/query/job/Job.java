package traject.query.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Watch;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.eventstore.LogToken;

/**
 * How far work is.
 *
 * @param request what was asked, as its kind of work writes it
 * @param upTo up to where the log is read
 * @param stage what is under way while it runs
 * @param share of the stage, 0 to 1
 * @param software which version did it
 * @param summary what its kind of work tells of the result, as JSON, when finished
 * @param failure why it failed
 * @param field which part of the request is the reason
 * @param explanation more about that, in English, where a definition does not hold for the sequences
 */
public record Job(
        UUID id,
        State state,
        Watch.@Nullable Stage stage,
        double share,
        Instant askedAt,
        @Nullable Instant endedAt,
        String request,
        LogToken upTo,
        @Nullable String software,
        @Nullable String summary,
        @Nullable Reason failure,
        @Nullable String field,
        @Nullable String explanation) {

    /** How far it is. */
    public enum State {
        /** Others come first. */
        WAITING,
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED;

        /** Whether nothing more comes of it. */
        public boolean isOver() {
            return switch (this) {
                case WAITING, RUNNING -> false;
                case FINISHED, CANCELLED, FAILED -> true;
            };
        }
    }

    /** Of the stage, 0 to 100. */
    public int percent() {
        return (int) Math.round(share * 100);
    }

    /** Why it failed, to be told; null when it did not. */
    public @Nullable NotAnswered refusal() {
        if (failure == null) {
            return null;
        }
        return field == null ? new NotAnswered(failure) : new NotAnswered(failure, field);
    }
}
