package traject.query.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.identity.CallerLanguage;
import traject.shared.json.JsonMappers;

/** Answers with a problem where the server refuses a request before any filter sees it; it would send a page. */
public final class ServerProblem extends ErrorReportValve {

    private final JsonMapper json = JsonMappers.base()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemDetail problem = Sentences.tell(Reason.of(response.getStatus()), null, CallerLanguage.of(request));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            response.finishResponse();
        } catch (IOException _) {
            response.setSuspended(true);
        }
    }
}
