package traject.query.projection;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * What can be said of a failure. Its message may quote what was recorded about a person, so that is never said; what
 * kind it is and where it came from are.
 */
final class Failure {

    private static final String NOWHERE = "an unknown place";

    /** Connection lost, server stopping, too many connections, deadlock: what passes by itself. */
    private static final Set<String> PASSING = Set.of("08", "57", "53", "40");

    private Failure() {}

    static String of(Throwable error) {
        return NestedExceptionUtils.getMostSpecificCause(error).getClass().getName() + " at " + ours(error);
    }

    /** Where our own code was, nearest to the cause. */
    private static String ours(@Nullable Throwable error) {
        if (error == null) {
            return NOWHERE;
        }
        String nearer = ours(error.getCause());
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("traject."))
                .findFirst()
                .filter(_ -> nearer.equals(NOWHERE))
                .map(StackTraceElement::toString)
                .orElse(nearer);
    }

    /** Whether the same may succeed a little later without anybody's doing. */
    static boolean passes(Throwable error) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(error);
        return cause instanceof SQLTransientException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && PASSING.contains(sql.getSQLState().substring(0, 2)))
                || cause instanceof java.io.IOException;
    }
}
