package traject.query.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Tells a reason in a language. */
final class Sentences {

    private static final String MESSAGES = "traject.query.problem.messages";

    private Sentences() {}

    static ProblemDetail tell(Reason reason, @Nullable String field, Locale language) {
        ResourceBundle sentences = ResourceBundle.getBundle(MESSAGES, language);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(reason.status(), sentences.getString(reason.code() + ".detail"));
        problem.setType(URI.create("urn:traject:problem:" + reason.code()));
        problem.setTitle(sentences.getString(reason.code() + ".title"));
        problem.setProperty("code", reason.code());
        if (field != null) {
            problem.setProperty("field", field);
        }
        problem.setProperty("entries", List.of());
        return problem;
    }
}
