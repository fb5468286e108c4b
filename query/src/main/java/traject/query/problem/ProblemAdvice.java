package traject.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.eventstore.DiskFull;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;
import traject.shared.problem.CommonReason;

/** Answers with a problem whatever a request runs into; an advice that knows more about it comes before this one. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> told(NotAnswered refused, HttpServletRequest request) {
        HttpHeaders more = new HttpHeaders();
        if (refused.retryAfter() != null) {
            more.set(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        }
        return told(refused, request, more);
    }

    /** A case whose id can't be one is as unknown as any other; a parameter is named. */
    @ExceptionHandler
    ResponseEntity<Object> told(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return told(
                e.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? new NotAnswered(CommonReason.UNKNOWN_CASE)
                        : new NotAnswered(Reason.PARAMETER_MALFORMED, e.getName()),
                request);
    }

    /** A query string or form that can't be decoded; which parameter it was, nobody can tell. */
    @ExceptionHandler
    ResponseEntity<Object> told(InvalidParameterException e, HttpServletRequest request) {
        return told(new NotAnswered(Reason.PARAMETER_MALFORMED), request);
    }

    /** A form that is not kept on disk as a whole can't be read either. */
    @ExceptionHandler
    ResponseEntity<Object> told(MultipartException e, HttpServletRequest request) {
        return DiskFull.isCauseOf(e)
                ? told(new NotAnswered(CommonReason.STORAGE_FULL), request)
                : told((Exception) e, request);
    }

    /** Thrown on, it makes the server cut the connection: ended in good order, what was sent would look whole. */
    @ExceptionHandler
    void cut(BrokenOff broken) {
        throw broken;
    }

    /**
     * The message of an exception may quote what was sent, so only its kind and place are logged. That the database is
     * away is logged once, not by each request.
     */
    @ExceptionHandler
    ResponseEntity<Object> told(Exception e, HttpServletRequest request) {
        if (DatabaseUnavailable.isCauseOf(e)) {
            return told(NotAnswered.withoutDatabase(), request);
        }
        LOG.error("A request failed: {} at {}", kinds(e), place(e));
        return told(new NotAnswered(Reason.UNEXPECTED), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return told(new NotAnswered(Reason.of(status.value())), ((ServletWebRequest) request).getRequest(), headers);
    }

    private static ResponseEntity<Object> told(NotAnswered refused, HttpServletRequest request, HttpHeaders more) {
        Locale language = CallerLanguage.of(request);
        return ProblemResponse.of(refused.toProblem(language), language, more);
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
