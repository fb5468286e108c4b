package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.HandoverManner;

/** Commands that record a {@link traject.shared.event.HandoverEvent}. */
public sealed interface HandoverCommand extends EntryCommand {

    /** Announces a handover; one may be pending at a time. */
    @WireName("announce-handover")
    record AnnounceHandover(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            PersonId to,
            boolean askedByClient,
            ClientInvolvement involvement,
            @Nullable Sensitive why)
            implements HandoverCommand {
        @Override
        public HandoverAnnounced asEntry(EntryId id) {
            return new HandoverAnnounced(id, occurredOn, to, askedByClient, involvement, why);
        }
    }

    /** Accepts an announced handover, by the receiving helper. */
    @WireName("accept-handover")
    record AcceptHandover(@Nullable EntryId entry, LocalDate occurredOn, EntryId handover, PersonId by)
            implements HandoverCommand {
        @Override
        public HandoverAccepted asEntry(EntryId id) {
            return new HandoverAccepted(id, occurredOn, handover, by);
        }
    }

    /** Refuses an announced handover, by the receiving helper. */
    @WireName("refuse-handover")
    record RefuseHandover(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            PersonId by,
            @Nullable Sensitive why) implements HandoverCommand {
        @Override
        public HandoverRefused asEntry(EntryId id) {
            return new HandoverRefused(id, occurredOn, handover, by, why);
        }
    }

    /** Completes an accepted handover. */
    @WireName("complete-handover")
    record CompleteHandover(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            RelationshipId newRelationship,
            HandoverManner manner,
            @Nullable Sensitive note)
            implements HandoverCommand {
        @Override
        public HandoverCompleted asEntry(EntryId id) {
            return new HandoverCompleted(id, occurredOn, handover, newRelationship, manner, note);
        }
    }

    /** Cancels a pending handover. */
    @WireName("cancel-handover")
    record CancelHandover(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            @Nullable Sensitive why) implements HandoverCommand {
        @Override
        public HandoverCancelled asEntry(EntryId id) {
            return new HandoverCancelled(id, occurredOn, handover, why);
        }
    }

    /** Arranges a temporary replacement in a running relationship. */
    @WireName("arrange-replacement")
    record ArrangeReplacement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            PersonId helper,
            @Nullable LocalDate until,
            @Nullable Sensitive why)
            implements HandoverCommand {
        @Override
        public ReplacementArranged asEntry(EntryId id) {
            return new ReplacementArranged(id, occurredOn, relationship, helper, until, why);
        }
    }

    /** Ends a running replacement. */
    @WireName("end-replacement")
    record EndReplacement(@Nullable EntryId entry, LocalDate occurredOn, EntryId replacement)
            implements HandoverCommand {
        @Override
        public ReplacementEnded asEntry(EntryId id) {
            return new ReplacementEnded(id, occurredOn, replacement);
        }
    }
}
