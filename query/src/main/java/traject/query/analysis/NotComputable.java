package traject.query.analysis;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import traject.query.problem.Reason;

/** An analysis that can't be made of what was asked, or of the trajectories that are there. */
public final class NotComputable extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String field;

    private NotComputable(Reason reason, @Nullable String field, @Nullable Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
        this.field = field;
    }

    /** For this reason. */
    public static NotComputable because(Reason reason) {
        return new NotComputable(reason, null, null);
    }

    /** What the library says of why its definition does not hold here. */
    static NotComputable because(Reason reason, IllegalArgumentException explained) {
        return new NotComputable(reason, null, explained);
    }

    /** Refuses a field whose value is not in its range, or does not go with another. */
    static void unless(boolean fits, String field) {
        if (!fits) {
            throw new NotComputable(Reason.VALUES_NOT_FITTING, field, null);
        }
    }

    public Reason reason() {
        return reason;
    }

    /** More about it, in English, where the definition of a measure does not hold for the sequences; null otherwise. */
    public @Nullable String explanation() {
        return getCause() == null ? null : getCause().getMessage();
    }

    /** The path of the field that is wrong; null when none is. */
    public @Nullable String field() {
        return field;
    }
}
