package traject.shared.eventstore;

import java.time.Instant;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.CaseId;

/** A row of the log as it was stored, in the version of its day. */
@JsonNaming(SnakeCaseStrategy.class)
public record StoredEvent(
        long position,
        CaseId caseId,
        long version,
        String eventId,
        String type,
        int typeVersion,
        ObjectNode payload,
        ObjectNode metadata,
        Instant storedAt) {}
