package traject.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.shared.problem.ProblemCode;

/** Has it told why where the server gave up before or after our own code, as anything else that a request runs into. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        ProblemCode reason = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Reason.of(status)
                : Reason.UNKNOWN_PATH;
        throw new NotAnswered(reason);
    }
}
