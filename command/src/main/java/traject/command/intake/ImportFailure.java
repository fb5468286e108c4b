package traject.command.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** What breaks an import off, in words for who sent it: whatever was recorded until then stays. */
final class ImportFailure {

    /** Class 53 of PostgreSQL's states tells that something ran out; 53100 that it is the disk. */
    private static final String DISK_FULL = "53100";

    private static final String NO_SPACE = "no space left";

    private ImportFailure() {}

    static NotRecorded of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isFull(cause)) {
                return NotRecorded.because(Reason.STORAGE_FULL);
            }
        }
        return NotRecorded.because(Reason.IMPORT_BROKE_OFF);
    }

    private static boolean isFull(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return DISK_FULL.equals(sql.getSQLState());
        }
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(DISK_FULL)
                || (cause instanceof IOException
                        && message.toLowerCase(Locale.ROOT).contains(NO_SPACE));
    }
}
