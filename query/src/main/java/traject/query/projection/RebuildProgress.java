package traject.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the latest rebuild is; lists answer from the old rows until it is finished.
 *
 * @param node which node does it; null until one has taken it up
 * @param casesDone of {@code cases} that were counted at the beginning
 * @param eventsPerSecond since this node took it up; null while that can't be told
 * @param secondsLeft until all parts are done, at this rate; null while that can't be told
 * @param failure what failed and where; null unless it failed
 */
public record RebuildProgress(
        State state,
        @Nullable String node,
        long casesDone,
        long cases,
        long eventsDone,
        long events,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** When no rebuild was ever asked for. */
    static final RebuildProgress NONE = new RebuildProgress(State.NONE, null, 0, 0, 0, 0, null, null, null, null, null);

    /** Where a rebuild is. */
    public enum State {
        /** None was ever asked for. */
        NONE,
        /** Asked for; no node has counted yet what there is to do. */
        WAITING,
        /** The rows of all cases are made, part by part. */
        FILLING,
        /** All parts are done: what was recorded meanwhile is added, and the new rows take the place of the old. */
        CATCHING_UP,
        FINISHED,
        CANCELLED,
        FAILED;

        /** Whether there is nothing more to wait for. */
        public boolean isOver() {
            return switch (this) {
                case WAITING, FILLING, CATCHING_UP -> false;
                case NONE, FINISHED, CANCELLED, FAILED -> true;
            };
        }
    }
}
