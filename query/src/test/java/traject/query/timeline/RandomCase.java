package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.intake.AsCommand;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.RelationshipId;
import traject.shared.examples.Log;
import traject.shared.examples.RandomChanges;
import traject.shared.vocabulary.HandoverManner;

/** The log of a case as chance and the rules bring it: late entries, corrections, retractions, revisions. */
public final class RandomCase {

    public static final CaseId CASE = new CaseId("random");

    private RandomCase() {}

    public static List<Recorded> log(long seed) {
        RandomChanges changes = new RandomChanges(seed);
        Log log = new Log(CASE);
        CaseState state = CaseState.initial();
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        Deque<CaseEvent> first = new ArrayDeque<>(List.of(changes.opening()));
        for (int i = 0; i < 400; i++) {
            now = now.plusSeconds(60);
            List<CaseEvent> proposed = first.isEmpty() ? changes.next() : List.of(first.pop());
            List<CaseEvent> accepted = accepted(state, proposed);
            for (CaseEvent event : accepted) {
                state = CaseDecider.evolve(state, event, now, Log.RECORDER);
                changes.recorded(event);
                if (event instanceof HandoverAnnounced announced) {
                    first.addAll(completion(announced));
                }
            }
            log.record(now, accepted);
        }
        return log.events();
    }

    /** Chance alone hardly ever takes the three steps of a handover in order. */
    private static List<CaseEvent> completion(HandoverAnnounced e) {
        LocalDate on = e.occurredOn();
        return List.of(
                new HandoverAccepted(new EntryId("accept-" + e.entry()), on.plusDays(1), e.entry(), e.to()),
                new HandoverCompleted(
                        new EntryId("complete-" + e.entry()),
                        on.plusDays(9),
                        e.entry(),
                        new RelationshipId("by-" + e.entry()),
                        HandoverManner.COLD,
                        null));
    }

    private static List<CaseEvent> accepted(CaseState state, List<CaseEvent> proposed) {
        try {
            return CaseDecider.decide(state, AsCommand.of(proposed), RandomChanges.END);
        } catch (CaseRejection _) {
            return List.of();
        }
    }
}
