package traject.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.identity.ActorRole;

/**
 * Somebody looked at many cases at once.
 *
 * @param question the query of the address: the groups, the moment, and what was asked of them
 * @param detail the figure or the format; null for a page of figures
 */
public record ResearchLook(
        PersonId who,
        ActorRole role,
        Instant at,
        What what,
        String question,
        @Nullable String detail) {

    public enum What {
        /** Figures on a page. */
        FIGURES,
        /** A figure as a file. */
        DOWNLOAD,
        /** The data of the trajectories as files. */
        EXPORT
    }
}
