package traject.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import traject.shared.identity.CallerLanguage;

/** Answers with a problem whatever a request runs into; an advice that knows more about it comes before this one. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(Problem problem, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.reason().status());
        if (problem.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        return answer.body(Sentences.tell(problem.reason(), problem.field(), CallerLanguage.of(request)));
    }

    /** A case whose id can't be one is as unknown as any other; a parameter is named. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return told(
                e.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? new Problem(Reason.UNKNOWN_CASE)
                        : new Problem(Reason.PARAMETER_MALFORMED, e.getName()),
                request);
    }

    /** The message of an exception may quote what was sent, so only its kind and place are logged. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> told(Exception e, HttpServletRequest request) {
        LOG.error("A request failed: {} at {}", kinds(e), place(e));
        return told(new Problem(Reason.UNEXPECTED), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Reason reason = Reason.of(status.value());
        return ResponseEntity.status(reason.status())
                .headers(headers)
                .body(Sentences.tell(reason, null, CallerLanguage.of(((ServletWebRequest) request).getRequest())));
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
