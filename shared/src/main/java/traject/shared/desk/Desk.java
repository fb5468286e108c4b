package traject.shared.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/** Takes commands of a case as JSON and says yes or no; the one way in for pages and API alike. */
public interface Desk {

    /** What is submitted, and by whom. */
    record Submission(
            CaseId caseId,
            String command,
            Actor actor,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey,
            Locale locale) {}

    Answer submit(Submission submission);
}
