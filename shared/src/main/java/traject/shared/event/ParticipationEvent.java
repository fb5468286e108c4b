package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.GroupKind;

/** Where the client takes part: consultation, groups, a say in the service (domain.md section 7). */
public sealed interface ParticipationEvent extends CaseEntry {

    /**
     * A client consultation (LCO) was held: who took part, whether the client was there, who takes on which aspect.
     */
    @WireName("consultation-held")
    record ConsultationHeld(
            EntryId entry,
            LocalDate occurredOn,
            List<Participant> participants,
            boolean clientPresent,
            List<Aspect> aspects,
            @Nullable Sensitive note)
            implements ParticipationEvent {
        public ConsultationHeld {
            participants = List.copyOf(participants);
            aspects = List.copyOf(aspects);
        }
    }

    /** The client joined a group, a meeting house or volunteering. */
    @WireName("group-joined")
    record GroupJoined(
            EntryId entry,
            LocalDate occurredOn,
            GroupKind kind,
            @Nullable Sensitive what) implements ParticipationEvent {}

    /** The client left the group whose joining is named. */
    @WireName("group-left")
    record GroupLeft(
            EntryId entry,
            LocalDate occurredOn,
            EntryId joined,
            @Nullable Sensitive why) implements ParticipationEvent {}

    /** The client took part in a client group of the service. */
    @WireName("client-group-attended")
    record ClientGroupAttended(
            EntryId entry, LocalDate occurredOn, @Nullable Sensitive note) implements ParticipationEvent {}

    /** The client gave feedback on the service, in their words; answered says whether they heard back. */
    @WireName("feedback-given")
    record FeedbackGiven(EntryId entry, LocalDate occurredOn, Sensitive words, boolean answered)
            implements ParticipationEvent {}
}
