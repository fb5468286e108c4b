package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.ServiceId;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.vocabulary.Accent;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.GroupKind;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Niche;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.SurveyItem;
import traject.shared.vocabulary.SurveyMode;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/** What the help consists of, where the client takes part, what grows and what the client says themselves. */
class SupportAndVoiceTest {

    private static final LocalDate DAY = day("2025-02-01");
    private static final LocalDate LATER_DAY = day("2025-03-01");

    @Test
    void budget_help_goes_through_forms_until_it_ends() {
        BudgetHelpStarted start = new BudgetHelpStarted(id("b"), DAY, BudgetHelpForm.BUDGET_MANAGEMENT, null);
        BudgetHelpStarted other = new BudgetHelpStarted(id("o"), DAY, BudgetHelpForm.BUDGET_GUIDANCE, null);
        BudgetHelpChanged change =
                new BudgetHelpChanged(id("c"), LATER_DAY, id("b"), BudgetHelpForm.BUDGET_GUIDANCE, null);
        BudgetHelpEnded end = new BudgetHelpEnded(id("e"), day("2025-04-01"), id("b"), text("own hands"));
        Story story = ledByNour().told(start, other, change, end);

        assertThat(story.on("2025-02-01").support().budgetHelp().getFirst().form())
                .isEqualTo(BudgetHelpForm.BUDGET_MANAGEMENT);
        assertThat(story.on("2025-03-01").support().budgetHelp().getFirst().form())
                .isEqualTo(BudgetHelpForm.BUDGET_GUIDANCE);
        assertThat(story.on("2025-04-01").support().budgetHelp())
                .containsExactly(new BudgetHelp(start, List.of(change), end), new BudgetHelp(other, List.of(), null));
    }

    @Test
    void the_mandate_grows_and_shrinks_by_what_is_listed_and_the_opening_gives_none() {
        ServiceId caw = new ServiceId("caw");
        ServiceId clb = new ServiceId("clb");
        Story story = ledByNour()
                .told(
                        new MandateBroadened(
                                id("b"), DAY, List.of(LifeDomain.WORK, LifeDomain.FAMILY), List.of(clb, caw), null),
                        new MandateNarrowed(id("n"), LATER_DAY, List.of(LifeDomain.FAMILY), List.of(clb), null));

        assertThat(story.on("2025-01-31").support().mandate()).isEqualTo(new Mandate(List.of(), List.of()));
        assertThat(story.on("2025-02-01").support().mandate())
                .isEqualTo(new Mandate(List.of(LifeDomain.FAMILY, LifeDomain.WORK), List.of(caw, clb)));
        assertThat(story.on("2025-03-01").support().mandate())
                .isEqualTo(new Mandate(List.of(LifeDomain.WORK), List.of(caw)));
    }

    @Test
    void a_right_is_unrealised_then_applied_for_then_restored() {
        Story story = ledByNour()
                .told(new EntitlementFoundUnrealised(id("u"), DAY, Entitlement.ENERGY, null))
                .told(new EntitlementAppliedFor(id("a"), LATER_DAY, id("u"), null))
                .told(new EntitlementRestored(id("r"), day("2025-04-01"), id("u"), null))
                .told(new EntitlementFoundUnrealised(id("v"), day("2025-04-01"), Entitlement.HOUSING, null));

        assertThat(story.on("2025-02-01").support().rights())
                .extracting(Right::status)
                .containsExactly(Right.Status.UNREALISED);
        assertThat(story.on("2025-03-01").support().rights())
                .extracting(Right::status)
                .containsExactly(Right.Status.APPLIED_FOR);
        assertThat(story.on("2025-04-01").support().rights())
                .extracting(Right::status)
                .containsExactly(Right.Status.RESTORED, Right.Status.UNREALISED);
    }

    @Test
    void the_client_is_in_a_group_until_they_leave_it() {
        GroupJoined joined = new GroupJoined(id("g"), DAY, GroupKind.VOLUNTEERING, text("the kitchen"));
        GroupJoined other = new GroupJoined(id("h"), DAY, GroupKind.GROUP, null);
        GroupLeft left = new GroupLeft(id("l"), LATER_DAY, id("g"), null);

        assertThat(ledByNour()
                        .told(joined, other, left)
                        .on("2025-03-01")
                        .participation()
                        .groups())
                .containsExactly(new GroupMembership(joined, left), new GroupMembership(other, null));
    }

    @Test
    void consultations_client_groups_and_feedback_are_kept_with_their_words() {
        ConsultationHeld consultation = new ConsultationHeld(id("c"), DAY, List.of(), true, List.of(), text("agreed"));
        ClientGroupAttended group = new ClientGroupAttended(id("g"), DAY, text("spoke up"));
        FeedbackGiven feedback = new FeedbackGiven(id("f"), DAY, text("the queue is long"), false);

        assertThat(ledByNour()
                        .told(consultation, group, feedback)
                        .on("2025-02-01")
                        .participation())
                .isEqualTo(new Participation(List.of(), List.of(consultation), List.of(group), List.of(feedback)));
    }

    @Test
    void strengths_and_milestones_stand_beside_the_problems() {
        StrengthFound strength =
                new StrengthFound(id("s"), DAY, StrengthKind.ASPIRATIONS, Niche.WORK, View.CLIENT, text("to cook"));
        MilestoneReached milestone =
                new MilestoneReached(id("m"), DAY, MilestoneKind.SELF_BELIEF, null, View.BOTH, text("phoned alone"));

        assertThat(ledByNour().told(strength, milestone).on("2025-02-01").growth())
                .isEqualTo(new Growth(List.of(strength), List.of(milestone)));
    }

    @Test
    void a_preference_and_accents_seen_by_both_hold_for_client_and_helper() {
        PreferenceExpressed preference =
                new PreferenceExpressed(id("p"), DAY, WorkerPreference.ONE, Openness.HESITANT, View.BOTH, null);
        AccentsObserved accents = new AccentsObserved(id("a"), DAY, R1, List.of(Accent.CONNECTOR), View.BOTH);

        CaseState state = ledByNour().told(preference, accents).on("2025-02-01");

        assertThat(state.preference()).isEqualTo(new ByView<>(preference, preference, null));
        assertThat(Objects.requireNonNull(state.leader()).impressions().accents())
                .isEqualTo(new ByView<>(accents, accents, null));
    }

    @Test
    void a_survey_belongs_to_the_relationship_and_a_disagreement_stands_beside_the_entry() {
        SurveyAnswered survey = new SurveyAnswered(
                id("s"),
                DAY,
                R1,
                SurveyMode.ON_PAPER,
                true,
                false,
                false,
                List.of(new SurveyAnswer(SurveyItem.TRUST_BOND, 4)));
        DisagreementVoiced disagreement = new DisagreementVoiced(id("d"), DAY, id("r1-start"), text("I asked for Sam"));

        CaseState state = ledByNour().told(survey, disagreement).on("2025-02-01");

        assertThat(Objects.requireNonNull(state.leader()).impressions().surveys())
                .containsExactly(survey);
        assertThat(state.disagreements()).containsExactly(disagreement);
    }
}
