package traject.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.configuration.Trajectory.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;
import static traject.shared.vocabulary.Pattern.CONTINUITY_BREAK;
import static traject.shared.vocabulary.Pattern.DEPENDENCY_RISK;
import static traject.shared.vocabulary.Pattern.ONE_SIDED;
import static traject.shared.vocabulary.Pattern.PERCEPTION_GAP;

import java.util.List;
import org.junit.jupiter.api.Test;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;

/** Each pattern in how help goes on, is felt and is decided, shown and just not shown. */
class TogetherPatternsTest {

    @Test
    void solving_that_goes_on_while_the_client_becomes_attached_may_make_dependent() {
        List<Found> found = ledByNour()
                .takes("alone", "2025-02-01", GO_IT_ALONE)
                .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                .takes("leans", "2025-03-01", ATTACHED_STAYER)
                .takes("guides", "2025-03-02", COUNSELLOR)
                .shows(DEPENDENCY_RISK);

        assertThat(found)
                .containsExactly(new Found(
                        DEPENDENCY_RISK, R1, ids("solves", "leans"), List.of(), day("2025-03-01"), day("2025-03-02")));
    }

    @Test
    void solving_that_stops_on_the_day_the_client_becomes_attached_did_not_go_on() {
        assertThat(ledByNour()
                        .takes("alone", "2025-02-01", GO_IT_ALONE)
                        .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                        .takes("leans", "2025-03-01", ATTACHED_STAYER)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .shows(DEPENDENCY_RISK))
                .isEmpty();
    }

    @Test
    void solving_for_a_passive_consumer_is_not_this_risk() {
        assertThat(ledByNour()
                        .takes("consumes", "2025-02-01", PASSIVE_CONSUMER)
                        .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                        .shows(DEPENDENCY_RISK))
                .isEmpty();
    }

    @Test
    void guiding_from_too_near_may_make_dependent() {
        assertThat(ledByNour()
                        .takes("guides", "2025-02-01", COUNSELLOR)
                        .stands("near", "2025-03-01", TensionField.DISTANCE_NEARNESS, 2)
                        .shows(DEPENDENCY_RISK))
                .containsExactly(
                        new Found(DEPENDENCY_RISK, R1, ids("guides", "near"), List.of(), day("2025-03-01"), null));
    }

    @Test
    void guiding_from_near_is_no_risk() {
        assertThat(ledByNour()
                        .takes("guides", "2025-02-01", COUNSELLOR)
                        .stands("near", "2025-03-01", TensionField.DISTANCE_NEARNESS, 1)
                        .shows(DEPENDENCY_RISK))
                .isEmpty();
    }

    @Test
    void a_cold_handover_breaks_the_continuity() {
        assertThat(ledByNour()
                        .handedOver("cold", "2025-03-01", "r2", HandoverManner.COLD)
                        .shows(CONTINUITY_BREAK))
                .containsExactly(new Found(
                        CONTINUITY_BREAK,
                        null,
                        ids("cold-announced", "cold"),
                        List.of(),
                        day("2025-03-01"),
                        day("2025-03-01")));
    }

    @Test
    void one_warm_handover_breaks_nothing() {
        assertThat(ledByNour()
                        .handedOver("warm", "2025-03-01", "r2", HandoverManner.WARM)
                        .shows(CONTINUITY_BREAK))
                .isEmpty();
    }

    @Test
    void two_warm_handovers_within_a_year_break_the_continuity() {
        assertThat(ledByNour()
                        .handedOver("one", "2025-03-01", "r2", HandoverManner.WARM)
                        .handedOver("two", "2026-02-28", "r3", HandoverManner.WARM)
                        .askedOn("2026-03-10")
                        .shows(CONTINUITY_BREAK))
                .containsExactly(new Found(
                        CONTINUITY_BREAK,
                        null,
                        ids("one", "two"),
                        List.of(
                                new UsedThreshold(ThresholdName.SEVERAL_HANDOVERS, 2),
                                new UsedThreshold(ThresholdName.HANDOVER_WINDOW, 365)),
                        day("2025-03-01"),
                        day("2026-02-28")));
    }

    @Test
    void two_warm_handovers_a_year_apart_break_nothing() {
        assertThat(ledByNour()
                        .handedOver("one", "2025-03-01", "r2", HandoverManner.WARM)
                        .handedOver("two", "2026-03-01", "r3", HandoverManner.WARM)
                        .askedOn("2026-03-10")
                        .shows(CONTINUITY_BREAK))
                .isEmpty();
    }

    @Test
    void a_fortnight_in_which_nobody_leads_breaks_the_continuity() {
        assertThat(ledByNour()
                        .ended("gone", "2025-03-01")
                        .started("next", "2025-03-15", R2, true)
                        .shows(CONTINUITY_BREAK))
                .containsExactly(new Found(
                        CONTINUITY_BREAK,
                        null,
                        ids("gone", "next"),
                        List.of(new UsedThreshold(ThresholdName.GAP, 14)),
                        day("2025-03-01"),
                        day("2025-03-15")));
    }

    @Test
    void a_day_less_than_a_fortnight_without_lead_breaks_nothing() {
        assertThat(ledByNour()
                        .ended("gone", "2025-03-01")
                        .started("next", "2025-03-14", R2, true)
                        .shows(CONTINUITY_BREAK))
                .isEmpty();
    }

    @Test
    void nobody_has_to_lead_while_the_case_is_closed_and_after_a_reopening_somebody_has() {
        Trajectory trajectory = ledByNour().closed("closing", "2025-03-01").reopened("back", "2025-06-01");

        assertThat(trajectory.askedOn("2025-06-14").shows(CONTINUITY_BREAK)).isEmpty();
        assertThat(trajectory.askedOn("2025-06-15").shows(CONTINUITY_BREAK))
                .extracting(Found::entries)
                .containsExactly(ids("back"));
    }

    @Test
    void parties_that_feel_the_opposite_have_a_gap_between_them_until_one_feels_otherwise() {
        assertThat(ledByNour()
                        .feels("proud", "2025-02-01", Side.HELPER, Perception.POSITIVE)
                        .feels("hurt", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                        .feels("milder", "2025-04-01", Side.CLIENT, Perception.NEUTRAL)
                        .shows(PERCEPTION_GAP))
                .containsExactly(new Found(
                        PERCEPTION_GAP, R1, ids("proud", "hurt"), List.of(), day("2025-03-01"), day("2025-04-01")));
    }

    @Test
    void neutral_beside_negative_is_no_gap_nor_is_what_is_felt_about_another_relationship() {
        assertThat(ledByNour()
                        .started("beside", "2025-01-10", R2, false)
                        .feels("calm", "2025-02-01", Side.HELPER, Perception.NEUTRAL)
                        .feels("proud", "2025-02-01", R2, Side.HELPER, Perception.POSITIVE)
                        .feels("hurt", "2025-03-01", Side.CLIENT, Perception.NEGATIVE)
                        .shows(PERCEPTION_GAP))
                .isEmpty();
    }

    @Test
    void a_decision_without_the_client_and_an_agreement_that_the_helper_alone_carries_are_one_sided() {
        assertThat(ledByNour()
                        .decides("over-them", "2025-02-01", false)
                        .agrees("alone", "2025-03-01", Party.HELPER, null)
                        .shows(ONE_SIDED))
                .containsExactly(
                        new Found(ONE_SIDED, null, ids("over-them"), List.of(), day("2025-02-01"), day("2025-02-01")),
                        new Found(ONE_SIDED, null, ids("alone"), List.of(), day("2025-03-01"), day("2025-03-01")));
    }

    @Test
    void what_is_decided_or_agreed_with_the_client_is_not_one_sided() {
        assertThat(ledByNour()
                        .decides("together", "2025-02-01", true)
                        .agrees("both", "2025-03-01", Party.BOTH, null)
                        .agrees("theirs", "2025-03-02", Party.CLIENT, null)
                        .shows(ONE_SIDED))
                .isEmpty();
    }
}
