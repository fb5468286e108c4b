package traject.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.configuration.Trajectory.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;
import static traject.shared.vocabulary.Pattern.FITTING_COMBINATION;
import static traject.shared.vocabulary.Pattern.PATIENT_PROBLEM_SOLVING;
import static traject.shared.vocabulary.Pattern.RESCUE_TO_GUIDANCE;
import static traject.shared.vocabulary.Pattern.REVERSAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;

/** Each pattern that asks what came of a role or what was meant with it, shown and just not shown. */
class PurposePatternsTest {

    private static void assertFound(List<Found> found, String from, @Nullable String to, String... entries) {
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().relationship()).isEqualTo(R1);
        assertThat(found.getFirst().entries()).isEqualTo(ids(entries));
        assertThat(found.getFirst().from()).isEqualTo(day(from));
        assertThat(found.getFirst().to()).isEqualTo(to == null ? null : day(to));
    }

    private static Trajectory guiding() {
        return ledByNour().takes("guides", "2025-02-01", COUNSELLOR);
    }

    @Test
    void guiding_that_felt_bad_and_gives_way_to_inspecting_is_a_reversal() {
        assertFound(
                guiding()
                        .feels("hurts", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                        .takes("inspects", "2025-04-01", INSPECTOR)
                        .shows(REVERSAL),
                "2025-04-01",
                null,
                "guides",
                "hurts",
                "inspects");
    }

    @Test
    void guiding_that_gives_way_after_the_client_dropped_out_is_a_reversal() {
        assertFound(
                guiding()
                        .dropsOut("gone", "2025-03-01")
                        .takes("solves", "2025-04-01", PROBLEM_SOLVER)
                        .shows(REVERSAL),
                "2025-04-01",
                null,
                "guides",
                "gone",
                "solves");
    }

    @Test
    void it_is_no_reversal_when_nothing_went_wrong_before_it() {
        assertThat(guiding()
                        .feels("hurts", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                        .feels("mended", "2025-03-15", Side.CLIENT, Perception.POSITIVE)
                        .takes("inspects", "2025-04-01", INSPECTOR)
                        .feels("hurts-again", "2025-04-02", Side.CLIENT, Perception.NEGATIVE)
                        .shows(REVERSAL))
                .isEmpty();
    }

    @Test
    void it_is_no_reversal_when_guiding_comes_back() {
        assertThat(guiding()
                        .feels("hurts", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                        .takes("inspects", "2025-04-01", INSPECTOR)
                        .takes("guides-again", "2025-12-01", COUNSELLOR)
                        .shows(REVERSAL))
                .isEmpty();
    }

    @Test
    void a_step_back_that_is_meant_is_a_deliberate_one_and_no_reversal() {
        Trajectory trajectory = guiding()
                .feels("hurts", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                .takes("solves", "2025-04-01", PROBLEM_SOLVER, ShiftIntention.DELIBERATE_STEP_BACK);

        assertFound(trajectory.shows(Pattern.DELIBERATE_STEP_BACK), "2025-04-01", null, "guides", "solves");
        assertThat(trajectory.shows(REVERSAL)).isEmpty();
    }

    @Test
    void a_step_back_that_the_entry_does_not_state_is_not_called_deliberate() {
        assertThat(guiding()
                        .takes("solves", "2025-04-01", PROBLEM_SOLVER, ShiftIntention.MEANT_TO_GUIDE)
                        .shows(Pattern.DELIBERATE_STEP_BACK))
                .isEmpty();
    }

    @Test
    void leaving_another_role_than_guiding_is_no_step_back() {
        assertThat(ledByNour()
                        .takes("rescues", "2025-02-01", RESCUER)
                        .takes("solves", "2025-04-01", PROBLEM_SOLVER, ShiftIntention.DELIBERATE_STEP_BACK)
                        .shows(Pattern.DELIBERATE_STEP_BACK))
                .isEmpty();
    }

    @Test
    void half_a_year_of_solving_before_guiding_is_patient() {
        List<Found> found = ledByNour()
                .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                .takes("guides", "2025-07-31", COUNSELLOR)
                .shows(PATIENT_PROBLEM_SOLVING);

        assertFound(found, "2025-02-01", "2025-07-31", "solves", "guides");
        assertThat(found.getFirst().thresholds()).containsExactly(new UsedThreshold(ThresholdName.LONG, 180));
    }

    @Test
    void half_a_year_of_solving_that_is_meant_to_guide_is_patient() {
        assertFound(
                ledByNour()
                        .takes("solves", "2025-02-01", PROBLEM_SOLVER, ShiftIntention.MEANT_TO_GUIDE)
                        .askedOn("2025-07-31")
                        .shows(PATIENT_PROBLEM_SOLVING),
                "2025-02-01",
                null,
                "solves");
    }

    @Test
    void a_day_less_than_half_a_year_of_solving_is_not_patient_yet() {
        assertThat(ledByNour()
                        .takes("solves", "2025-02-01", PROBLEM_SOLVER, ShiftIntention.MEANT_TO_GUIDE)
                        .takes("guides", "2025-07-30", COUNSELLOR)
                        .shows(PATIENT_PROBLEM_SOLVING))
                .isEmpty();
    }

    @Test
    void long_solving_without_the_intention_to_guide_is_not_called_patient() {
        assertThat(ledByNour()
                        .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                        .takes("inspects", "2025-11-01", INSPECTOR)
                        .shows(PATIENT_PROBLEM_SOLVING))
                .isEmpty();
    }

    private static Trajectory rescuing() {
        return ledByNour()
                .takes("alone", "2025-02-01", GO_IT_ALONE)
                .takes("rescues", "2025-02-01", RESCUER)
                .books("roof", "2025-02-10");
    }

    @Test
    void rescue_leads_to_guidance_when_result_and_trust_came_and_leaning_is_bent_to_autonomy() {
        assertFound(
                rescuing()
                        .feels("trusts", "2025-03-01", Side.CLIENT, Perception.POSITIVE)
                        .takes("leans", "2025-04-01", ATTACHED_STAYER)
                        .takes("guides", "2025-05-01", COUNSELLOR)
                        .takes("collaborates", "2025-08-01", WILLING_COLLABORATOR)
                        .shows(RESCUE_TO_GUIDANCE),
                "2025-02-01",
                "2025-08-01",
                "rescues",
                "roof",
                "trusts",
                "leans",
                "guides",
                "collaborates");
    }

    @Test
    void trust_may_show_as_a_leaning_to_its_pole() {
        assertThat(rescuing()
                        .stands("trusts", "2025-03-01", TensionField.TRUST_CONTROL, -1)
                        .takes("leans", "2025-04-01", ATTACHED_STAYER)
                        .takes("guides", "2025-05-01", COUNSELLOR)
                        .takes("collaborates", "2025-08-01", WILLING_COLLABORATOR)
                        .shows(RESCUE_TO_GUIDANCE))
                .hasSize(1);
    }

    @Test
    void without_a_sign_of_trust_rescue_did_not_lead_to_guidance() {
        assertThat(rescuing()
                        .stands("controls", "2025-03-01", TensionField.TRUST_CONTROL, 0)
                        .takes("leans", "2025-04-01", ATTACHED_STAYER)
                        .takes("guides", "2025-05-01", COUNSELLOR)
                        .takes("collaborates", "2025-08-01", WILLING_COLLABORATOR)
                        .shows(RESCUE_TO_GUIDANCE))
                .isEmpty();
    }

    @Test
    void a_client_who_goes_on_leaning_was_not_bent_to_autonomy() {
        assertThat(rescuing()
                        .feels("trusts", "2025-03-01", Side.CLIENT, Perception.POSITIVE)
                        .takes("leans", "2025-04-01", ATTACHED_STAYER)
                        .takes("guides", "2025-05-01", COUNSELLOR)
                        .takes("consumes", "2025-08-01", PASSIVE_CONSUMER)
                        .shows(RESCUE_TO_GUIDANCE))
                .isEmpty();
    }

    @Test
    void a_client_who_never_leaned_was_not_led_from_rescue_to_guidance() {
        assertThat(rescuing()
                        .feels("trusts", "2025-03-01", Side.CLIENT, Perception.POSITIVE)
                        .takes("guides", "2025-05-01", COUNSELLOR)
                        .takes("collaborates", "2025-08-01", WILLING_COLLABORATOR)
                        .shows(RESCUE_TO_GUIDANCE))
                .isEmpty();
    }

    private static Trajectory help(HelperRole role, ClientRole client, String end) {
        return ledByNour()
                .takes("helps", "2025-02-01", role)
                .takes("asks", "2025-02-01", client)
                .ended("end", end)
                .brings("rest", end, RelationshipOutcome.STABILITY, View.HELPER);
    }

    @Test
    void ninety_days_of_rescue_for_one_delimited_question_fit_when_they_end_in_stability() {
        List<Found> found = help(RESCUER, TEMPORARY_HELP_SEEKER, "2025-05-02").shows(FITTING_COMBINATION);

        assertFound(found, "2025-02-01", "2025-05-02", "helps", "asks", "rest");
        assertThat(found.getFirst().thresholds()).containsExactly(new UsedThreshold(ThresholdName.SHORT, 90));
    }

    @Test
    void long_solving_for_a_consumer_fits_when_it_ends_in_stability() {
        assertThat(help(PROBLEM_SOLVER, PASSIVE_CONSUMER, "2025-07-31").shows(FITTING_COMBINATION))
                .extracting(Found::thresholds)
                .containsExactly(List.of(new UsedThreshold(ThresholdName.LONG, 180)));
    }

    @Test
    void a_day_too_many_of_rescue_or_a_day_too_few_of_solving_does_not_fit() {
        assertThat(help(RESCUER, TEMPORARY_HELP_SEEKER, "2025-05-03").shows(FITTING_COMBINATION))
                .isEmpty();
        assertThat(help(PROBLEM_SOLVER, PASSIVE_CONSUMER, "2025-07-30").shows(FITTING_COMBINATION))
                .isEmpty();
    }

    @Test
    void help_does_not_fit_a_client_who_asks_for_more_or_when_it_ends_badly_or_goes_on() {
        assertThat(help(RESCUER, ATTACHED_STAYER, "2025-05-02").shows(FITTING_COMBINATION))
                .isEmpty();
        assertThat(help(RESCUER, TEMPORARY_HELP_SEEKER, "2025-05-02")
                        .brings("worse", "2025-06-01", RelationshipOutcome.NEGATIVE, View.HELPER)
                        .shows(FITTING_COMBINATION))
                .isEmpty();
        assertThat(ledByNour()
                        .takes("helps", "2025-02-01", RESCUER)
                        .takes("asks", "2025-02-01", TEMPORARY_HELP_SEEKER)
                        .brings("rest", "2025-03-01", RelationshipOutcome.STABILITY, View.HELPER)
                        .askedOn("2025-03-02")
                        .shows(FITTING_COMBINATION))
                .isEmpty();
    }
}
