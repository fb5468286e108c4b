package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;

/**
 * A relationship between the client and one helper, running or former.
 *
 * @param endedOn null while it runs; a closing of the case ends it too
 * @param leads each time that it led, in order; none for one that only ever ran beside the leading one
 * @param continues the ended relationship with the same helper that this one goes on from
 * @param replacements each time that somebody stood in for the helper, in the order in which they were arranged
 */
public record Relationship(
        RelationshipId id,
        PersonId helper,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Sensitive endReason,
        List<Lead> leads,
        @Nullable RelationshipId continues,
        List<Replacement> replacements,
        Roles roles,
        Impressions impressions) {

    /** Whether a relationship still runs. */
    public enum Status {
        RUNNING,
        ENDED
    }

    /**
     * A time in which it carried the trajectory.
     *
     * @param to the first day on which it led no more; null while it leads
     */
    public record Lead(LocalDate from, @Nullable LocalDate to) {}

    /**
     * A time in which somebody stood in for the helper.
     *
     * @param endedOn the day of its end, or of that of the relationship; null while it lasts
     */
    public record Replacement(
            ReplacementArranged arranged, @Nullable LocalDate endedOn) {
        Replacement ended(LocalDate on) {
            return endedOn == null ? new Replacement(arranged, on) : this;
        }
    }

    @JsonProperty
    public Status status() {
        return endedOn == null ? Status.RUNNING : Status.ENDED;
    }

    @JsonProperty
    public boolean leading() {
        return leadingSince() != null;
    }

    /** From when it leads; null while it does not. */
    @JsonProperty
    public @Nullable LocalDate leadingSince() {
        return leads.isEmpty() || leads.getLast().to() != null
                ? null
                : leads.getLast().from();
    }

    /** Who stands in for the helper by now, the one arranged last; null for nobody, and after the end. */
    @JsonProperty
    public @Nullable ReplacementArranged replacement() {
        return replacements.stream()
                .filter(each -> each.endedOn() == null)
                .map(Replacement::arranged)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    static Relationship started(RelationshipId id, PersonId helper, LocalDate on, @Nullable RelationshipId continues) {
        return new Relationship(
                id, helper, on, null, null, List.of(), continues, List.of(), Roles.UNKNOWN, Impressions.NONE);
    }

    /** Ended on a day, unless it had ended before. */
    Relationship ended(LocalDate on, @Nullable Sensitive reason) {
        if (endedOn != null) {
            return this;
        }
        List<Replacement> over = Lists.replace(replacements, _ -> true, each -> each.ended(on));
        return new Relationship(id, helper, startedOn, on, reason, leadsUntil(on), continues, over, roles, impressions);
    }

    Relationship led(LocalDate from) {
        return withLeads(Lists.plus(leads, new Lead(from, null)));
    }

    Relationship ledNoMore(LocalDate on) {
        return withLeads(leadsUntil(on));
    }

    private List<Lead> leadsUntil(LocalDate on) {
        return Lists.replace(leads, lead -> lead.to() == null, lead -> new Lead(lead.from(), on));
    }

    private Relationship withLeads(List<Lead> changed) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, changed, continues, replacements, roles, impressions);
    }

    Relationship replacedBy(ReplacementArranged arranged) {
        return withReplacements(Lists.plus(replacements, new Replacement(arranged, null)));
    }

    Relationship after(ReplacementEnded e) {
        return withReplacements(Lists.replace(
                replacements,
                each -> each.arranged().entry().equals(e.replacement()),
                each -> each.ended(e.occurredOn())));
    }

    private Relationship withReplacements(List<Replacement> changed) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leads, continues, changed, roles, impressions);
    }

    Relationship with(Roles shifted) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leads, continues, replacements, shifted, impressions);
    }

    Relationship with(Impressions newest) {
        return new Relationship(
                id, helper, startedOn, endedOn, endReason, leads, continues, replacements, roles, newest);
    }
}
