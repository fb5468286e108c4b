package traject.shared.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All the closed words together: what help pages, exports and checks walk through. */
public final class Vocabulary {

    private static final List<Class<? extends Term>> KINDS = List.of(
            ClientRole.class,
            Stance.class,
            HelperRole.class,
            RoleFocus.class,
            RoleOrientation.class,
            Trust.class,
            Control.class,
            Side.class,
            View.class,
            Party.class,
            ShiftTrigger.class,
            ShiftIntention.class,
            Accent.class,
            RoleCombination.class,
            CharacteristicAxis.class,
            Characteristic.class,
            TensionField.class,
            Phase.class,
            HelpStance.class,
            BudgetWork.class,
            HelpCycle.class,
            WayIn.class,
            ServiceType.class,
            LifeDomain.class,
            RelationshipOutcome.class,
            Perception.class,
            PerceptionPair.class,
            PerceptionClass.class,
            WorkerPreference.class,
            Openness.class,
            PlanKind.class,
            AgreementKind.class,
            AgreementForm.class,
            RelapseSeverity.class,
            ClientInvolvement.class,
            HandoverManner.class,
            ParticipantKind.class,
            GroupKind.class,
            BudgetHelpForm.class,
            Entitlement.class,
            StrengthKind.class,
            Niche.class,
            NicheFeature.class,
            AutonomyGoal.class,
            MilestoneKind.class,
            SurveyItem.class,
            SurveyGroup.class,
            SurveyScale.class,
            SurveyMode.class,
            DecisionMatter.class,
            DecisionStep.class,
            ClosingOutcome.class,
            Pattern.class,
            SignalKind.class,
            PovertyLevel.class,
            PovertyCause.class,
            Source.class);

    private Vocabulary() {}

    /** Every kind of term, each an enum, in the order of the domain. */
    public static List<Class<? extends Term>> kinds() {
        return KINDS;
    }

    /** Every term of every kind. */
    public static Stream<Term> terms() {
        return KINDS.stream().flatMap(Vocabulary::termsOf);
    }

    /** The terms of one kind in their order. */
    public static <T extends Term> Stream<T> termsOf(Class<T> kind) {
        return Arrays.stream(kind.getEnumConstants());
    }
}
