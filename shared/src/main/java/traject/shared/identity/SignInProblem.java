package traject.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.json.JsonMappers;

/**
 * Says no at the door as an RFC 9457 problem. It never sends {@code WWW-Authenticate}: a browser would answer that with
 * a password window of its own and then send the password with every request.
 */
final class SignInProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json = JsonMappers.base()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(request, response, HttpStatus.UNAUTHORIZED, "sign-in-needed");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        forbid(request, response);
    }

    void forbid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        ResourceBundle sentences =
                ResourceBundle.getBundle("traject.shared.identity.sentences", CallerLanguage.of(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentences.getString(code + ".detail"));
        problem.setType(URI.create("urn:traject:problem:" + code));
        problem.setTitle(sentences.getString(code + ".title"));
        problem.setProperty("code", code);
        problem.setProperty("entries", List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
