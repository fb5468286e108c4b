package traject.query.problem;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that gets no answer, and why. It carries no value of the request: that may be about a person. */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    public Problem(Reason reason) {
        this(reason, null, null);
    }

    public Problem(Reason reason, String field) {
        this(reason, field, null);
    }

    private Problem(Reason reason, @Nullable String field, @Nullable Duration retryAfter) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** There is an answer, but not yet. */
    public static Problem later(Duration retryAfter) {
        return new Problem(Reason.NOT_YET_READABLE, null, retryAfter);
    }

    public Reason reason() {
        return reason;
    }

    /** The parameter that is wrong, or null. */
    public @Nullable String field() {
        return field;
    }

    /** When to try again, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
