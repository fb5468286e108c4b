package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;

/**
 * A relationship between the client and one helper, running or former.
 *
 * @param endedOn null while it runs; a closing of the case ends it too
 * @param leadingSince null while it does not lead
 * @param continues the ended relationship with the same helper that this one goes on from
 * @param replacement who stands in for the helper by now; null for nobody, and after the end
 */
public record Relationship(
        RelationshipId id,
        PersonId helper,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Sensitive endReason,
        @Nullable LocalDate leadingSince,
        @Nullable RelationshipId continues,
        @Nullable ReplacementArranged replacement,
        Roles roles,
        Impressions impressions) {

    /** Whether a relationship still runs. */
    public enum Status {
        RUNNING,
        ENDED
    }

    @JsonProperty
    public Status status() {
        return endedOn == null ? Status.RUNNING : Status.ENDED;
    }

    @JsonProperty
    public boolean leading() {
        return leadingSince != null;
    }

    static Relationship started(RelationshipId id, PersonId helper, LocalDate on, @Nullable RelationshipId continues) {
        return new Relationship(id, helper, on, null, null, null, continues, null, Roles.UNKNOWN, Impressions.NONE);
    }

    /** Ended on a day, unless it had ended before. */
    Relationship ended(LocalDate on, @Nullable Sensitive reason) {
        return endedOn != null
                ? this
                : new Relationship(id, helper, startedOn, on, reason, null, continues, null, roles, impressions);
    }

    Relationship leadingSince(@Nullable LocalDate on) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, on, continues, replacement, roles, impressions);
    }

    Relationship replacedBy(@Nullable ReplacementArranged arranged) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leadingSince, continues, arranged, roles, impressions);
    }

    Relationship with(Roles shifted) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leadingSince, continues, replacement, shifted, impressions);
    }

    Relationship with(Impressions newest) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leadingSince, continues, replacement, roles, newest);
    }
}
