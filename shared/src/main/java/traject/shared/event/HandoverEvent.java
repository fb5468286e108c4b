package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.HandoverManner;

/**
 * Handing a case from the leading helper to another, step by step. Trust can't be handed over: the new relationship
 * starts anew.
 */
public sealed interface HandoverEvent extends CaseEntry {

    /**
     * The leading helper will hand the case to another: to whom, why, whether the client asked for it and how they
     * are involved.
     */
    @WireName("handover-announced")
    record HandoverAnnounced(
            EntryId entry,
            LocalDate occurredOn,
            PersonId to,
            boolean askedByClient,
            ClientInvolvement involvement,
            @Nullable Sensitive why)
            implements HandoverEvent {}

    /** The receiving helper takes the case; the one who leads goes on until the handover is completed. */
    @WireName("handover-accepted")
    record HandoverAccepted(EntryId entry, LocalDate occurredOn, EntryId handover, PersonId by)
            implements HandoverEvent {}

    /** The receiving helper does not take the case. */
    @WireName("handover-refused")
    record HandoverRefused(
            EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            PersonId by,
            @Nullable Sensitive why) implements HandoverEvent {}

    /**
     * The case changed hands, warm (a meeting with both helpers was held) or cold: the relationship that led ended,
     * the new one started and leads.
     */
    @WireName(value = "handover-completed", version = 2)
    record HandoverCompleted(
            EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            RelationshipId newRelationship,
            HandoverManner manner,
            @Nullable Sensitive note)
            implements HandoverEvent {}

    /** The handover named does not go through; the helper who led goes on. */
    @WireName("handover-cancelled")
    record HandoverCancelled(
            EntryId entry,
            LocalDate occurredOn,
            EntryId handover,
            @Nullable Sensitive why) implements HandoverEvent {}

    /** Another helper stands in for a while. The relationship stays what it was: a replacement is not a handover. */
    @WireName("replacement-arranged")
    record ReplacementArranged(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            PersonId helper,
            @Nullable LocalDate until,
            @Nullable Sensitive why)
            implements HandoverEvent, AboutRelationship {}

    /** The helper who was replaced is back. */
    @WireName("replacement-ended")
    record ReplacementEnded(EntryId entry, LocalDate occurredOn, EntryId replacement) implements HandoverEvent {}
}
