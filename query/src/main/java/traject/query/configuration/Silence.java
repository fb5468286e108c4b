package traject.query.configuration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.AgreementEvent;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent;
import traject.shared.event.DecisionEvent;
import traject.shared.event.GrowthEvent;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.ParticipationEvent;
import traject.shared.event.PhaseEvent;
import traject.shared.event.PlanEvent;
import traject.shared.event.RelapseEvent;
import traject.shared.event.RelationshipEvent;
import traject.shared.event.RequestEvent;
import traject.shared.event.RoleEvent;
import traject.shared.event.SupportEvent;
import traject.shared.event.VoiceEvent;

/**
 * The time in which nothing happened in a case. What helpers ask and answer each other about a handover does not end it:
 * the client meets nobody by that, before the handover is completed.
 */
public final class Silence {

    private Silence() {}

    /** How many days have passed on a day since something happened last, by the course until then; 0 if nothing did yet. */
    public static long days(List<CaseEntry> course, LocalDate on) {
        CaseEntry last = brokenBy(course);
        return last == null ? 0 : ChronoUnit.DAYS.between(last.occurredOn(), on);
    }

    /** What happened last; null where nothing did. */
    static @Nullable CaseEntry brokenBy(List<CaseEntry> course) {
        return course.reversed().stream()
                .filter(Silence::isBrokenBy)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBrokenBy(CaseEntry entry) {
        return switch (entry) {
            case HandoverAnnounced _, HandoverAccepted _, HandoverRefused _, HandoverCancelled _ -> false;
            case HandoverCompleted _, ReplacementArranged _, ReplacementEnded _ -> true;
            case AgreementEvent _,
                    CaseFileEvent _,
                    DecisionEvent _,
                    GrowthEvent _,
                    ParticipationEvent _,
                    PhaseEvent _,
                    PlanEvent _,
                    RelapseEvent _,
                    RelationshipEvent _,
                    RequestEvent _,
                    RoleEvent _,
                    SupportEvent _,
                    VoiceEvent _ -> true;
        };
    }
}
