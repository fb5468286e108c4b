package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.vocabulary.View;

/**
 * Where a case stands: the fold of its course up to a day, as known at a moment. Lists are in the order of the course;
 * facts that nothing changes later are the entries themselves. While the status is UNKNOWN there is nothing in it.
 *
 * @param view in which the configuration is read; the relationships hold all lanes
 * @param opening the way in, service, team, domains and the client's question
 * @param leading the leading relationship; null in a gap and while the case is closed
 * @param helper the helper of the leading relationship
 * @param configuration of the leading relationship, its roles perhaps unknown; null while nobody leads
 * @param dropOuts each time that the client dropped out, and how they came back
 * @param preference what each view says of the client's wish for guidance
 * @param disagreements where the client sees an entry differently
 * @param closures every closing, the last one in force while the status is CLOSED
 * @param marks entries of this course that stand but are marked
 */
public record CaseState(
        CaseId caseId,
        View view,
        CaseStatus status,
        @Nullable CaseOpened opening,
        @Nullable CurrentPhase phase,
        @Nullable RelationshipId leading,
        @Nullable PersonId helper,
        @Nullable ViewedConfiguration configuration,
        List<Relationship> relationships,
        List<Handover> handovers,
        List<Agreement> agreements,
        List<Relapse> relapses,
        List<DropOut> dropOuts,
        List<Plan> plans,
        List<ResultBooked> results,
        List<Request> requests,
        Support support,
        Participation participation,
        Growth growth,
        ByView<PreferenceExpressed> preference,
        List<DisagreementVoiced> disagreements,
        List<Decision> decisions,
        List<Closure> closures,
        List<AftercareContactHeld> aftercare,
        List<Mark> marks) {

    /** How the client dropped out; null while they are engaged. */
    @JsonProperty
    public @Nullable ClientDisengaged disengaged() {
        return dropOuts.isEmpty() || dropOuts.getLast().reengaged() != null
                ? null
                : dropOuts.getLast().disengaged();
    }

    /** The closing in force; null unless the case is closed. */
    public @Nullable Closure closure() {
        return status == CaseStatus.CLOSED ? closures.getLast() : null;
    }

    /** The leading relationship itself; null when there is none. */
    public @Nullable Relationship leader() {
        return relationships.stream().filter(Relationship::leading).findFirst().orElse(null);
    }

    /** The relationship of this id, running or former; null when there is none. */
    public @Nullable Relationship relationship(RelationshipId id) {
        return relationships.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
