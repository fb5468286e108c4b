package traject.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;
import traject.shared.problem.ProblemCode;

/** Answers with a problem where the server gave up before or after our own code. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        ProblemCode reason = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Reason.of(status)
                : Reason.UNKNOWN_PATH;
        Locale language = CallerLanguage.of(request);
        return ProblemResponse.of(new NotAnswered(reason).toProblem(language), language);
    }
}
