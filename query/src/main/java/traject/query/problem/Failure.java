package traject.query.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.eventstore.DiskFull;
import traject.shared.problem.CommonReason;

/** Says why there is no answer, of whatever a request ran into. */
public final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** The reason that the caller is told, be it a person at a page or a program. */
    public static NotAnswered of(Exception e) {
        return switch (e) {
            case NotAnswered refused -> refused;
            case MethodArgumentTypeMismatchException mismatch -> unreadable(mismatch);
            // A query string or form that can't be decoded; which parameter it was, nobody can tell.
            case InvalidParameterException _ -> new NotAnswered(Reason.PARAMETER_MALFORMED);
            case ErrorResponse known ->
                new NotAnswered(Reason.of(known.getStatusCode().value()));
            // A form that is not kept on disk as a whole can't be read either.
            case MultipartException form when DiskFull.isCauseOf(form) -> new NotAnswered(CommonReason.STORAGE_FULL);
            case Exception other -> unforeseen(other);
        };
    }

    /** A case whose id can't be one is as unknown as any other; a parameter is named. */
    private static NotAnswered unreadable(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? new NotAnswered(CommonReason.UNKNOWN_CASE)
                : new NotAnswered(Reason.PARAMETER_MALFORMED, e.getName());
    }

    /**
     * The message of an exception may quote what was sent, so only its kind and place are logged. That the database is
     * away is logged once, not by each request.
     */
    private static NotAnswered unforeseen(Exception e) {
        if (DatabaseUnavailable.isCauseOf(e)) {
            return NotAnswered.withoutDatabase();
        }
        LOG.error("A request failed: {} at {}", kinds(e), place(e));
        return new NotAnswered(Reason.UNEXPECTED);
    }

    private static String kinds(Throwable e) {
        Throwable cause = e.getCause();
        return e.getClass().getName() + (cause == null ? "" : ", from " + kinds(cause));
    }

    private static @Nullable StackTraceElement place(Throwable e) {
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith("traject.")) {
                return at;
            }
        }
        return e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
    }
}
