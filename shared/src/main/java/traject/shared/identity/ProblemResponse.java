package traject.shared.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.json.JsonMappers;
import traject.shared.problem.Problem;

/** Sends a problem, with the same headers whoever says it. */
public final class ProblemResponse {

    private static final JsonMapper JSON = JsonMappers.base().build();

    private ProblemResponse() {}

    /** For a controller. */
    public static ResponseEntity<Object> of(Problem problem, Locale language) {
        return of(problem, language, HttpHeaders.EMPTY);
    }

    /** For a controller that has something to add, such as when to try again. */
    public static ResponseEntity<Object> of(Problem problem, Locale language, HttpHeaders more) {
        return ResponseEntity.status(problem.status())
                .headers(more)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(problem);
    }

    /** For a filter or the server, which write for themselves. */
    public static void write(Problem problem, Locale language, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
