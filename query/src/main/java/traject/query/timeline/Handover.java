package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.HandoverManner;

/**
 * A handover of the case to another leading helper.
 *
 * @param from the relationship that led at the announcement
 * @param since the day of the status
 * @param by who accepted or refused it; null before that
 * @param answeredOn the day on which they did; it stays when the handover is completed or cancelled after
 * @param manner warm or cold; null until completed
 * @param newRelationship the one that it began; null until completed
 * @param note what was said at the last step
 */
public record Handover(
        EntryId id,
        LocalDate announcedOn,
        PersonId to,
        @Nullable RelationshipId from,
        boolean askedByClient,
        ClientInvolvement involvement,
        @Nullable Sensitive why,
        Status status,
        LocalDate since,
        @Nullable PersonId by,
        @Nullable LocalDate answeredOn,
        @Nullable HandoverManner manner,
        @Nullable RelationshipId newRelationship,
        @Nullable Sensitive note) {

    /** How far it has come. */
    public enum Status {
        ANNOUNCED,
        ACCEPTED,
        REFUSED,
        COMPLETED,
        CANCELLED
    }

    /** Whether it may still be completed or cancelled. */
    @JsonProperty
    public boolean pending() {
        return switch (status) {
            case ANNOUNCED, ACCEPTED -> true;
            case REFUSED, COMPLETED, CANCELLED -> false;
        };
    }

    static Handover announced(HandoverAnnounced e, @Nullable RelationshipId from) {
        return new Handover(
                e.entry(),
                e.occurredOn(),
                e.to(),
                from,
                e.askedByClient(),
                e.involvement(),
                e.why(),
                Status.ANNOUNCED,
                e.occurredOn(),
                null,
                null,
                null,
                null,
                null);
    }

    Handover answered(Status answer, LocalDate on, PersonId helper, @Nullable Sensitive said) {
        return new Handover(
                id, announcedOn, to, from, askedByClient, involvement, why, answer, on, helper, on, null, null, said);
    }

    Handover cancelled(LocalDate on, @Nullable Sensitive said) {
        return new Handover(
                id,
                announcedOn,
                to,
                from,
                askedByClient,
                involvement,
                why,
                Status.CANCELLED,
                on,
                by,
                answeredOn,
                null,
                null,
                said);
    }

    Handover completed(HandoverCompleted e) {
        return new Handover(
                id,
                announcedOn,
                to,
                from,
                askedByClient,
                involvement,
                why,
                Status.COMPLETED,
                e.occurredOn(),
                by,
                answeredOn,
                e.manner(),
                e.newRelationship(),
                e.note());
    }
}
