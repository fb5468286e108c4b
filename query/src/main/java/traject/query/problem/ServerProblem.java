package traject.query.problem;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;

/** Answers with a problem where the server refuses a request before any filter sees it; it would send a page. */
public final class ServerProblem extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        NotAnswered refused = new NotAnswered(Reason.of(response.getStatus()));
        Locale language = CallerLanguage.of(request);
        try {
            ProblemResponse.write(refused.toProblem(language), language, response);
            response.finishResponse();
        } catch (IOException _) {
            response.setSuspended(true);
        }
    }
}
