package traject.shared.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/** Takes commands of a case as JSON and says yes or no; the one way in for pages and API alike. */
public interface Desk {

    /**
     * What is submitted, and by whom.
     *
     * @param expectedVersion the version of the case that the sender has seen; {@link #ANY_VERSION} when the case must
     *     be there in whatever version, null when the sender does not mind
     */
    record Submission(
            CaseId caseId,
            String command,
            Actor actor,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey,
            Locale locale) {

        /** The case must be there; no case ever has this version. */
        public static final long ANY_VERSION = -2;
    }

    Answer submit(Submission submission);
}
