package traject.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.identity.ActorRole;

/**
 * Somebody looked at a case.
 *
 * @param what what was shown of it
 * @param on the day asked about, where one was
 * @param knownAt the moment of knowledge asked about, where one was
 */
public record Look(
        PersonId who,
        ActorRole role,
        CaseId caseId,
        Instant at,
        What what,
        @Nullable LocalDate on,
        @Nullable Instant knownAt) {

    public enum What {
        STATE,
        TIMELINE,
        REPLAY,
        SPELLS,
        PATTERNS,
        LIST
    }
}
