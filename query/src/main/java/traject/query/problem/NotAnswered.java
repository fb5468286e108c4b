package traject.query.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.problem.Sentences;

/** A request that gets no answer, and why. It carries no value of the request: that may be about a person. */
public final class NotAnswered extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Sentences SENTENCES = new Sentences("traject.query.problem.sentences");

    private final transient ProblemCode reason;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    public NotAnswered(ProblemCode reason) {
        this(reason, null, null);
    }

    public NotAnswered(ProblemCode reason, String field) {
        this(reason, field, null);
    }

    private NotAnswered(ProblemCode reason, @Nullable String field, @Nullable Duration retryAfter) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** There is an answer, but not yet. */
    public static NotAnswered later(Duration retryAfter) {
        return new NotAnswered(Reason.NOT_YET_READABLE, null, retryAfter);
    }

    /** There may be an answer once the database is back. */
    static NotAnswered withoutDatabase() {
        return new NotAnswered(CommonReason.DATABASE_UNAVAILABLE, null, Duration.ofSeconds(5));
    }

    /** All of it but when to try again, in the caller's language. */
    public Problem toProblem(Locale language) {
        return SENTENCES.tell(reason, field, List.of(), language);
    }

    /** When to try again, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
