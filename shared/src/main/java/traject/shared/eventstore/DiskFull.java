package traject.shared.eventstore;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a failure because there is no room left on a disk: on that of the database, or on that of this program. */
public final class DiskFull {

    /** Class 53 of PostgreSQL's states tells that something ran out; 53100 that it is the disk. */
    private static final String STATE = "53100";

    private static final String NO_SPACE = "no space left";

    private DiskFull() {}

    /** Whether that is why it failed; what was under way was then given up as a whole. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql ? STATE.equals(sql.getSQLState()) : saysSo(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(NO_SPACE);
    }
}
