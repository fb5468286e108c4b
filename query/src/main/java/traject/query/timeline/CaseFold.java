package traject.query.timeline;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.event.AgreementEvent;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CaseId;
import traject.shared.event.DecisionEvent;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.GrowthEvent;
import traject.shared.event.HandoverEvent;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.ParticipationEvent;
import traject.shared.event.PhaseEvent;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.PlanEvent;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RequestEvent;
import traject.shared.event.RoleEvent;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.SupportEvent;
import traject.shared.event.VoiceEvent;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/**
 * Folds a course into the state of the case, entry by entry. It trusts the course, which the rules have judged: an
 * entry that names nothing changes nothing. A state taken in between stays as it is.
 */
final class CaseFold {

    private final CaseId caseId;
    private final Course<CaseEntry> course;
    private final View view;

    private CaseStatus status = CaseStatus.UNKNOWN;
    private @Nullable CaseOpened opening;
    private @Nullable CurrentPhase phase;
    private Relationships relationships = Relationships.NONE;
    private List<Handover> handovers = List.of();
    private List<Agreement> agreements = List.of();
    private List<Relapse> relapses = List.of();
    private List<DropOut> dropOuts = List.of();
    private List<Plan> plans = List.of();
    private List<ResultBooked> results = List.of();
    private List<Request> requests = List.of();
    private Support support = Support.NONE;
    private Participation participation = Participation.NONE;
    private Growth growth = Growth.NONE;
    private ByView<PreferenceExpressed> preference = ByView.none();
    private List<DisagreementVoiced> disagreements = List.of();
    private List<Decision> decisions = List.of();
    private List<Closure> closures = List.of();
    private List<AftercareContactHeld> aftercare = List.of();
    private List<Mark> marks = List.of();

    /** At the beginning of a course, whose originals tell what a decision's basis has become. */
    CaseFold(CaseId caseId, Course<CaseEntry> course, View view) {
        this.caseId = caseId;
        this.course = course;
        this.view = view;
    }

    /** Where it stood before, to go on from there. */
    CaseFold(CaseId caseId, Course<CaseEntry> course, CaseState before) {
        this(caseId, course, before.view());
        status = before.status();
        opening = before.opening();
        phase = before.phase();
        relationships = new Relationships(before.relationships());
        handovers = before.handovers();
        agreements = before.agreements();
        relapses = before.relapses();
        dropOuts = before.dropOuts();
        plans = before.plans();
        results = before.results();
        requests = before.requests();
        support = before.support();
        participation = before.participation();
        growth = before.growth();
        preference = before.preference();
        disagreements = before.disagreements();
        decisions = before.decisions();
        closures = before.closures();
        aftercare = before.aftercare();
        marks = before.marks();
    }

    CaseState state() {
        Relationship leader = relationships.leader();
        return new CaseState(
                caseId,
                view,
                status,
                opening,
                phase,
                leader == null ? null : leader.id(),
                leader == null ? null : leader.helper(),
                leader == null ? null : leader.roles().seen(view),
                relationships.all(),
                handovers,
                agreements,
                relapses,
                dropOuts,
                plans,
                results,
                requests,
                support,
                participation,
                growth,
                preference,
                disagreements,
                decisions,
                closures,
                aftercare,
                marks);
    }

    void follow(Entry<CaseEntry> entry) {
        switch (entry.content()) {
            case CaseFileEvent e -> follow(e);
            case RelationshipEvent e -> follow(e);
            case RoleEvent e -> follow(e);
            case PhaseEvent e -> follow(e);
            case HandoverEvent e -> follow(e);
            case AgreementEvent e -> agreements = Agreement.after(agreements, e);
            case RelapseEvent e -> follow(e);
            case PlanEvent e -> follow(e);
            case RequestEvent e -> requests = Request.after(requests, e);
            case SupportEvent e -> support = support.after(e);
            case ParticipationEvent e -> participation = participation.after(e);
            case GrowthEvent e -> growth = growth.after(e);
            case DecisionEvent e -> follow(e, entry);
            case VoiceEvent e -> follow(e);
        }
    }

    private void follow(CaseFileEvent event) {
        switch (event) {
            case CaseOpened e -> {
                status = CaseStatus.OPEN;
                opening = e;
                phase = new CurrentPhase(Phase.WELCOME, e.occurredOn(), e.entry());
            }
            case CaseClosed e -> {
                status = CaseStatus.CLOSED;
                closures = Lists.plus(closures, new Closure(e, null));
                relationships = relationships.allEnded(e.occurredOn());
            }
            case AftercareContactHeld e -> aftercare = Lists.plus(aftercare, e);
            case CaseReopened e -> {
                status = CaseStatus.OPEN;
                closures = Lists.replace(
                        closures, closure -> closure.reopened() == null, closure -> new Closure(closure.closed(), e));
                phase = new CurrentPhase(e.phase(), e.occurredOn(), e.entry());
            }
        }
    }

    private void follow(RelationshipEvent event) {
        switch (event) {
            case RelationshipStarted e -> {
                relationships = relationships.started(e.relationship(), e.helper(), e.occurredOn(), e.continues());
                if (e.leading()) {
                    relationships = relationships.led(e.relationship(), e.occurredOn());
                }
            }
            case RelationshipEnded e ->
                relationships = relationships.ended(e.relationship(), e.occurredOn(), e.reason());
            case RelationshipMadeLeading e -> {
                Relationships led = relationships.led(e.relationship(), e.occurredOn());
                markUnless(!led.equals(relationships), e);
                relationships = led;
            }
            case RelationshipAssessed e -> seen(e.relationship(), impressions -> impressions.after(e));
            case AccentsObserved e -> seen(e.relationship(), impressions -> impressions.after(e));
            case CharacteristicObserved e -> seen(e.relationship(), impressions -> impressions.after(e));
            case PerceptionExpressed e -> seen(e.relationship(), impressions -> impressions.after(e));
            case TensionAssessed e -> seen(e.relationship(), impressions -> impressions.after(e));
            case PreferenceExpressed e -> preference = preference.with(e.seenBy(), e);
        }
    }

    private void seen(RelationshipId relationship, UnaryOperator<Impressions> change) {
        relationships = relationships.change(relationship, each -> each.with(change.apply(each.impressions())));
    }

    private void follow(RoleEvent event) {
        switch (event) {
            case RoleShifted e -> {
                Relationships shifted = relationships.change(
                        e.relationship(), each -> each.with(each.roles().after(e)));
                markUnless(!shifted.equals(relationships), e);
                relationships = shifted;
            }
        }
    }

    private void follow(PhaseEvent event) {
        switch (event) {
            case PhaseEntered e -> {
                boolean changes = phase == null || phase.phase() != e.phase();
                markUnless(changes, e);
                if (changes) {
                    phase = new CurrentPhase(e.phase(), e.occurredOn(), e.entry());
                }
            }
        }
    }

    private void markUnless(boolean changes, CaseEntry entry) {
        if (!changes) {
            marks = Lists.plus(marks, new Mark(entry.entry(), MarkReason.CHANGES_NOTHING, List.of()));
        }
    }

    private void follow(HandoverEvent event) {
        switch (event) {
            case HandoverAnnounced e -> {
                Relationship leader = relationships.leader();
                handovers = Lists.plus(handovers, Handover.announced(e, leader == null ? null : leader.id()));
            }
            case HandoverAccepted e ->
                handover(e.handover(), each -> each.answered(Handover.Status.ACCEPTED, e.occurredOn(), e.by(), null));
            case HandoverRefused e ->
                handover(e.handover(), each -> each.answered(Handover.Status.REFUSED, e.occurredOn(), e.by(), e.why()));
            case HandoverCancelled e -> handover(e.handover(), each -> each.cancelled(e.occurredOn(), e.why()));
            case HandoverCompleted e -> {
                handovers.stream()
                        .filter(each -> each.id().equals(e.handover()))
                        .forEach(each -> change(each, e));
                handover(e.handover(), each -> each.completed(e));
            }
            case ReplacementArranged e ->
                relationships = relationships.change(e.relationship(), each -> each.replacedBy(e));
            case ReplacementEnded e -> relationships = relationships.after(e);
        }
    }

    private void handover(EntryId id, UnaryOperator<Handover> change) {
        handovers = Lists.replace(handovers, each -> each.id().equals(id), change);
    }

    /** Who led at the announcement may have ended or lost the lead since; it ends, and the new one leads. */
    private void change(Handover handover, HandoverCompleted e) {
        if (handover.from() != null) {
            relationships = relationships.ended(handover.from(), e.occurredOn(), null);
        }
        relationships = relationships
                .started(e.newRelationship(), handover.to(), e.occurredOn(), null)
                .led(e.newRelationship(), e.occurredOn());
    }

    private void follow(RelapseEvent event) {
        switch (event) {
            case RelapseOccurred e -> relapses = Lists.plus(relapses, new Relapse(e, null));
            case RelapseRecovered e -> relapses = Relapse.recovered(relapses, e);
            case ClientDisengaged e -> dropOuts = Lists.plus(dropOuts, new DropOut(e, null));
            case ClientReengaged e -> dropOuts = DropOut.ended(dropOuts, e);
        }
    }

    private void follow(PlanEvent event) {
        switch (event) {
            case PlanDrawnUp e -> plans = Lists.plus(plans, new Plan(e, List.of(), List.of()));
            case PlanReviewed e -> plans = Plan.reviewed(plans, e);
            case PlanEvaluated e -> plans = Plan.evaluated(plans, e);
            case ResultBooked e -> results = Lists.plus(results, e);
        }
    }

    private void follow(DecisionEvent event, Entry<CaseEntry> entry) {
        switch (event) {
            case DecisionTaken e -> {
                List<EntryId> changed = e.basis().stream()
                        .filter(basis -> course.changedSince(basis, entry))
                        .toList();
                decisions = Lists.plus(decisions, new Decision(e, changed));
                if (!changed.isEmpty()) {
                    marks = Lists.plus(marks, new Mark(e.entry(), MarkReason.BASIS_CHANGED, changed));
                }
            }
        }
    }

    private void follow(VoiceEvent event) {
        switch (event) {
            case SurveyAnswered e -> seen(e.relationship(), impressions -> impressions.after(e));
            case DisagreementVoiced e -> disagreements = Lists.plus(disagreements, e);
        }
    }
}
