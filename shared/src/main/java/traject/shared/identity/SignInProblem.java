package traject.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Sentences;

/**
 * Says no at the door. It never sends {@code WWW-Authenticate}: a browser would answer that with a password window of
 * its own and then send the password with every request.
 */
final class SignInProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(request, response, CommonReason.SIGN_IN_NEEDED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        forbid(request, response);
    }

    void forbid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, CommonReason.NOT_PERMITTED);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, CommonReason reason)
            throws IOException {
        Locale language = CallerLanguage.of(request);
        ProblemResponse.write(Sentences.COMMON.tell(reason, null, List.of(), language), language, response);
    }
}
