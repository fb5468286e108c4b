package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.Aspect;
import traject.shared.event.EntryId;
import traject.shared.event.Participant;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.GroupKind;

/** Commands that record a {@link traject.shared.event.ParticipationEvent}. */
public sealed interface ParticipationCommand extends EntryCommand {

    /** Records a client consultation. */
    @WireName("hold-consultation")
    record HoldConsultation(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            List<Participant> participants,
            boolean clientPresent,
            List<Aspect> aspects,
            @Nullable Sensitive note)
            implements ParticipationCommand {
        @Override
        public ConsultationHeld asEntry(EntryId id) {
            return new ConsultationHeld(id, occurredOn, participants, clientPresent, aspects, note);
        }
    }

    /** Records that the client joined a group. */
    @WireName("join-group")
    record JoinGroup(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            GroupKind kind,
            @Nullable Sensitive what) implements ParticipationCommand {
        @Override
        public GroupJoined asEntry(EntryId id) {
            return new GroupJoined(id, occurredOn, kind, what);
        }
    }

    /** Records that the client left a group joined before. */
    @WireName("leave-group")
    record LeaveGroup(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId joined,
            @Nullable Sensitive why) implements ParticipationCommand {
        @Override
        public GroupLeft asEntry(EntryId id) {
            return new GroupLeft(id, occurredOn, joined, why);
        }
    }

    /** Records that the client took part in a client group. */
    @WireName("attend-client-group")
    record AttendClientGroup(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            @Nullable Sensitive note) implements ParticipationCommand {
        @Override
        public ClientGroupAttended asEntry(EntryId id) {
            return new ClientGroupAttended(id, occurredOn, note);
        }
    }

    /** Records feedback on the service. */
    @WireName("give-feedback")
    record GiveFeedback(@Nullable EntryId entry, LocalDate occurredOn, Sensitive words, boolean answered)
            implements ParticipationCommand {
        @Override
        public FeedbackGiven asEntry(EntryId id) {
            return new FeedbackGiven(id, occurredOn, words, answered);
        }
    }
}
