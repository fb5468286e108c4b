package traject.shared.event;

import java.time.LocalDate;

/** Something that happened in a helping relationship (domain.md section 7), with the day on which it happened. */
public sealed interface CaseEntry extends CaseEvent
        permits AgreementEvent,
                CaseFileEvent,
                DecisionEvent,
                GrowthEvent,
                HandoverEvent,
                ParticipationEvent,
                PhaseEvent,
                PlanEvent,
                RelapseEvent,
                RelationshipEvent,
                RequestEvent,
                RoleEvent,
                SupportEvent,
                VoiceEvent {

    /** The day in the life of the case; when it was recorded is stamped beside it by the system. */
    LocalDate occurredOn();
}
