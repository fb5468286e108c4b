package traject.shared.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure because the database does not answer from one that it would answer with again. */
public final class DatabaseUnavailable {

    private DatabaseUnavailable() {}

    /**
     * Whether that is why it failed: no connection, a connection that broke, a server that is starting, stopping or
     * out of room or connections (SQL state classes 08, 53 and 57P, and 58 for its own trouble with its disk). Whether
     * what was sent has been committed is then not known.
     */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isAbsence(sql.getSQLState()))
                    || (cause instanceof TransactionSystemException ending && isWithoutConnection(ending))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The transaction could not even be rolled back: what made that necessary tells why, or else the pool, which has
     * thrown a broken connection away and then says so without a state.
     */
    private static boolean isWithoutConnection(TransactionSystemException ending) {
        return isCauseOf(ending.getApplicationException())
                || (ending.getCause() instanceof SQLException sql && sql.getSQLState() == null);
    }

    private static boolean isAbsence(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }
}
