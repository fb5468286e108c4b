package traject.command.casefile;

import traject.command.casefile.Fact.AboutRelationship;
import traject.command.casefile.Fact.Begun;
import traject.command.casefile.Fact.Continued;
import traject.command.casefile.Fact.Finished;
import traject.command.casefile.Fact.Noted;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CorrectionEvent;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.GrowthEvent;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.Judgement;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** What the rules keep of each kind of entry. The compiler asks this of every new one. */
final class Facts {

    private Facts() {}

    /** Whether it tells how the client sees it: their survey, feedback, disagreement, perception or view. */
    static boolean isClientsVoice(CaseEvent event) {
        return switch (event) {
            case SurveyAnswered _, DisagreementVoiced _, FeedbackGiven _ -> true;
            case PerceptionExpressed e -> e.party() == Side.CLIENT;
            case CaseEntry e -> e instanceof Judgement judgement && judgement.seenBy() == View.CLIENT;
            case CorrectionEvent _ -> false;
        };
    }

    static Fact of(CaseEntry entry) {
        return switch (entry) {
            case CaseOpened e -> new Fact.Opened(e.client(), e.team());
            case CaseClosed e -> new Fact.Closed(e.rationale() != null);
            case CaseReopened e -> new Fact.Reopened(e.phase());
            case AftercareContactHeld _ -> new Fact.Aftercare();

            case RelationshipStarted e -> new Fact.Started(e.relationship(), e.helper(), e.leading(), e.continues());
            case RelationshipEnded e -> new Fact.Ended(e.relationship());
            case RelationshipMadeLeading e -> new Fact.MadeLeading(e.relationship());
            case RoleShifted e -> new Fact.Shifted(e.relationship(), e.role(), e.seenBy());
            case RelationshipAssessed e -> new AboutRelationship(e.relationship(), true);
            case PerceptionExpressed e -> new AboutRelationship(e.relationship(), true);
            case SurveyAnswered e -> new AboutRelationship(e.relationship(), true);
            case AccentsObserved e -> new AboutRelationship(e.relationship(), false);
            case CharacteristicObserved e -> new AboutRelationship(e.relationship(), false);
            case TensionAssessed e -> new AboutRelationship(e.relationship(), false);

            case PhaseEntered e -> new Fact.EnteredPhase(e.phase(), e.rationale() != null);

            case PlanDrawnUp _ -> new Begun(Strand.PLAN, null);
            case PlanReviewed e -> new Continued(Strand.PLAN, e.plan(), null);
            case PlanEvaluated e -> new Continued(Strand.PLAN, e.plan(), null);

            case RequestMade _ -> new Begun(Strand.REQUEST, null);
            case ProofAsked e -> new Continued(Strand.REQUEST, e.request(), null);
            case RequestGranted e -> new Finished(Strand.REQUEST, e.request());
            case RequestRefused e -> new Finished(Strand.REQUEST, e.request());

            case AgreementMade e -> new Begun(Strand.AGREEMENT, e.until());
            case AgreementKept e -> new Finished(Strand.AGREEMENT, e.agreement());
            case AgreementBroken e -> new Finished(Strand.AGREEMENT, e.agreement());
            case AgreementRevised e -> new Continued(Strand.AGREEMENT, e.agreement(), e.until());
            case AgreementEnded e -> new Finished(Strand.AGREEMENT, e.agreement());

            case RelapseOccurred _ -> new Begun(Strand.RELAPSE, null);
            case RelapseRecovered e -> new Finished(Strand.RELAPSE, e.relapse());
            case ClientDisengaged _ -> new Fact.Disengaged();
            case ClientReengaged _ -> new Fact.Reengaged();

            case HandoverAnnounced e -> new Fact.Announced(e.to());
            case HandoverAccepted e -> new Fact.Answered(e.handover(), e.by(), true);
            case HandoverRefused e -> new Fact.Answered(e.handover(), e.by(), false);
            case HandoverCompleted e -> new Fact.Completed(e.handover(), e.newRelationship());
            case HandoverCancelled e -> new Fact.Cancelled(e.handover());
            case ReplacementArranged e -> new Fact.Replaced(e.relationship(), e.helper(), e.until());
            case ReplacementEnded e -> new Finished(Strand.REPLACEMENT, e.replacement());

            case GroupJoined _ -> new Begun(Strand.GROUP, null);
            case GroupLeft e -> new Finished(Strand.GROUP, e.joined());

            case BudgetHelpStarted _ -> new Begun(Strand.BUDGET_HELP, null);
            case BudgetHelpChanged e -> new Continued(Strand.BUDGET_HELP, e.budgetHelp(), null);
            case BudgetHelpEnded e -> new Finished(Strand.BUDGET_HELP, e.budgetHelp());
            case EntitlementFoundUnrealised _ -> new Begun(Strand.ENTITLEMENT, null);
            case EntitlementAppliedFor e -> new Continued(Strand.ENTITLEMENT, e.entitlement(), null);
            case EntitlementRestored e -> new Finished(Strand.ENTITLEMENT, e.entitlement());

            case DecisionTaken e ->
                new Fact.Decided(
                        e.basis(), e.deciders(), e.clientTookPart(), !e.path().isEmpty());
            case DisagreementVoiced e -> new Fact.Disagreed(e.about());

            case MandateBroadened e ->
                new Fact.MandateChanged(!e.domains().isEmpty() || !e.services().isEmpty());
            case MandateNarrowed e ->
                new Fact.MandateChanged(!e.domains().isEmpty() || !e.services().isEmpty());

            case PreferenceExpressed _,
                    ResultBooked _,
                    ConsultationHeld _,
                    ClientGroupAttended _,
                    FeedbackGiven _,
                    GrowthEvent _ -> new Noted();
        };
    }
}
