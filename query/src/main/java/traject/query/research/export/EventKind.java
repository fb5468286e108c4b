package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
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
import traject.shared.event.WireName;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.GroupKind;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.SurveyMode;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.WayIn;

/**
 * A kind of entry, and the one closed word of it that leaves the house. Whatever is not named here, all free text above
 * all, stays inside.
 *
 * @param words of which kinds the word can be; empty for a kind whose day says all
 */
record EventKind<E extends CaseEntry>(Class<E> entry, List<Class<? extends Term>> words, Word<E> word) {

    /** Takes the word out of an entry; null when it says none. */
    @FunctionalInterface
    interface Word<E> {
        @Nullable
        Term of(E entry);
    }

    private static final List<EventKind<?>> ALL = List.of(
            of(CaseOpened.class, WayIn.class, CaseOpened::wayIn),
            of(CaseClosed.class, ClosingOutcome.class, CaseClosed::outcome),
            of(AftercareContactHeld.class),
            of(CaseReopened.class, Phase.class, CaseReopened::phase),
            of(RelationshipStarted.class),
            of(RelationshipEnded.class),
            of(RelationshipMadeLeading.class),
            of(RelationshipAssessed.class, RelationshipOutcome.class, RelationshipAssessed::outcome),
            of(PreferenceExpressed.class, Openness.class, PreferenceExpressed::openness),
            of(AccentsObserved.class),
            of(CharacteristicObserved.class, Characteristic.class, CharacteristicObserved::characteristic),
            of(PerceptionExpressed.class, Perception.class, PerceptionExpressed::perception),
            of(TensionAssessed.class, TensionField.class, TensionAssessed::field),
            new EventKind<>(RoleShifted.class, List.of(ClientRole.class, HelperRole.class), RoleShifted::role),
            of(PhaseEntered.class, Phase.class, PhaseEntered::phase),
            of(HandoverAnnounced.class, ClientInvolvement.class, HandoverAnnounced::involvement),
            of(HandoverAccepted.class),
            of(HandoverRefused.class),
            of(HandoverCompleted.class, HandoverManner.class, HandoverCompleted::manner),
            of(HandoverCancelled.class),
            of(ReplacementArranged.class),
            of(ReplacementEnded.class),
            of(AgreementMade.class, AgreementKind.class, AgreementMade::kind),
            of(AgreementKept.class),
            of(AgreementBroken.class, Party.class, AgreementBroken::by),
            of(AgreementRevised.class),
            of(AgreementEnded.class),
            of(RelapseOccurred.class, LifeDomain.class, RelapseOccurred::domain),
            of(RelapseRecovered.class),
            of(ClientDisengaged.class),
            of(ClientReengaged.class),
            of(PlanDrawnUp.class, PlanKind.class, PlanDrawnUp::kind),
            of(PlanReviewed.class),
            of(PlanEvaluated.class),
            of(ResultBooked.class, LifeDomain.class, ResultBooked::domain),
            of(RequestMade.class),
            of(ProofAsked.class),
            of(RequestGranted.class),
            of(RequestRefused.class),
            of(BudgetHelpStarted.class, BudgetHelpForm.class, BudgetHelpStarted::form),
            of(BudgetHelpChanged.class, BudgetHelpForm.class, BudgetHelpChanged::form),
            of(BudgetHelpEnded.class),
            of(MandateBroadened.class),
            of(MandateNarrowed.class),
            of(EntitlementFoundUnrealised.class, Entitlement.class, EntitlementFoundUnrealised::entitlement),
            of(EntitlementAppliedFor.class),
            of(EntitlementRestored.class),
            of(ConsultationHeld.class),
            of(GroupJoined.class, GroupKind.class, GroupJoined::kind),
            of(GroupLeft.class),
            of(ClientGroupAttended.class),
            of(FeedbackGiven.class),
            of(StrengthFound.class, StrengthKind.class, StrengthFound::kind),
            of(MilestoneReached.class, MilestoneKind.class, MilestoneReached::kind),
            of(DecisionTaken.class, DecisionMatter.class, DecisionTaken::matter),
            of(SurveyAnswered.class, SurveyMode.class, SurveyAnswered::mode),
            of(DisagreementVoiced.class));

    private static final Map<Class<?>, EventKind<?>> BY_ENTRY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventKind::entry, Function.identity()));

    private static <E extends CaseEntry> EventKind<E> of(Class<E> entry) {
        return new EventKind<>(entry, List.of(), _ -> null);
    }

    private static <E extends CaseEntry> EventKind<E> of(Class<E> entry, Class<? extends Term> words, Word<E> word) {
        return new EventKind<>(entry, List.of(words), word);
    }

    /** All kinds, in the order of the field. */
    static List<EventKind<?>> all() {
        return ALL;
    }

    static EventKind<?> of(CaseEntry entry) {
        return requireNonNull(BY_ENTRY.get(entry.getClass()));
    }

    /** As it is stored, such as {@code role-shifted}. */
    String code() {
        return requireNonNull(entry.getAnnotation(WireName.class)).value();
    }

    /** The word of an entry of this kind; null when it says none. */
    @Nullable
    Term wordOf(CaseEntry content) {
        return word.of(entry.cast(content));
    }
}
