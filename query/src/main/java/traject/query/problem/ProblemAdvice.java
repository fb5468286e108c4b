package traject.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;

/** Answers with a problem whatever a request runs into; an advice that knows more about it comes before this one. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** Thrown on, it makes the server cut the connection: ended in good order, what was sent would look whole. */
    @ExceptionHandler
    void cut(BrokenOff broken) {
        throw broken;
    }

    @ExceptionHandler({Exception.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Object> told(Exception e, HttpServletRequest request) {
        NotAnswered refused = Failure.of(e);
        HttpHeaders more = new HttpHeaders();
        if (refused.retryAfter() != null) {
            more.set(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        }
        return told(refused, request, more);
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
}
