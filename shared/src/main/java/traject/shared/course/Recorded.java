package traject.shared.course;

import java.time.Instant;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/**
 * An event as it stands in the log, with what the system stamped on it.
 *
 * @param version rank of the event in the stream of its case, from 0
 * @param recordedAt when it was first recorded, to the microsecond; strictly rising from command to command of a case
 * @param recordedBy who recorded it; whose view it is stands in the event
 * @param position place in the log of all cases
 */
public record Recorded(
        CaseId caseId, long version, CaseEvent event, Instant recordedAt, Actor recordedBy, long position) {}
