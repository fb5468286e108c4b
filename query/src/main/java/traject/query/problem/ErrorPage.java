package traject.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.shared.identity.CallerLanguage;

/** Answers with a problem where the server gave up before or after our own code. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Reason reason = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Reason.of(status)
                : Reason.UNKNOWN_PATH;
        return ResponseEntity.status(reason.status()).body(Sentences.tell(reason, null, CallerLanguage.of(request)));
    }
}
