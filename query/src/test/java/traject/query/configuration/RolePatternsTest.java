package traject.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.configuration.Trajectory.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;
import static traject.shared.vocabulary.Pattern.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/** Each pattern in the succession of roles, in a trajectory that shows it and in one that just does not. */
class RolePatternsTest {

    private static void assertFound(List<Found> found, String from, @Nullable String to, String... entries) {
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().relationship()).isEqualTo(R1);
        assertThat(found.getFirst().entries()).isEqualTo(ids(entries));
        assertThat(found.getFirst().from()).isEqualTo(day(from));
        assertThat(found.getFirst().to()).isEqualTo(to == null ? null : day(to));
    }

    @Test
    void a_relationship_in_which_no_role_ever_changes_is_stable() {
        assertFound(
                ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .takes("guides", "2025-02-03", COUNSELLOR)
                        .shows(STABLE),
                "2025-02-03",
                null,
                "leans",
                "guides");
    }

    @Test
    void one_shift_on_one_side_is_enough_to_be_stable_no_more() {
        assertThat(ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .takes("guides", "2025-02-03", COUNSELLOR)
                        .takes("solves", "2025-09-01", PROBLEM_SOLVER)
                        .shows(STABLE))
                .isEmpty();
    }

    @Test
    void a_relationship_of_which_one_role_is_unknown_is_not_called_stable() {
        assertThat(ledByNour().takes("guides", "2025-02-03", COUNSELLOR).shows(STABLE))
                .isEmpty();
    }

    @Test
    void passing_from_the_clients_view_to_the_helpers_own_leaves_a_relationship_stable() {
        assertFound(
                ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .takes("inspects", "2025-02-01", INSPECTOR, View.CLIENT, null)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .shows(STABLE),
                "2025-02-01",
                null,
                "leans",
                "inspects",
                "guides");
    }

    private static Trajectory solvingForAConsumer() {
        return ledByNour()
                .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                .takes("consumes", "2025-02-01", PASSIVE_CONSUMER);
    }

    @Test
    void roles_converge_when_the_helper_guides_and_the_client_then_collaborates() {
        assertFound(
                solvingForAConsumer()
                        .takes("guides", "2025-04-01", COUNSELLOR)
                        .takes("collaborates", "2025-07-01", WILLING_COLLABORATOR)
                        .shows(CONVERGENCE),
                "2025-04-01",
                "2025-07-01",
                "guides",
                "collaborates");
    }

    @Test
    void it_is_no_convergence_when_the_client_goes_first() {
        assertThat(solvingForAConsumer()
                        .takes("collaborates", "2025-04-01", WILLING_COLLABORATOR)
                        .takes("guides", "2025-07-01", COUNSELLOR)
                        .shows(CONVERGENCE))
                .isEmpty();
    }

    @Test
    void a_client_who_collaborated_already_when_the_helper_began_to_guide_went_first_also_on_one_day() {
        assertThat(solvingForAConsumer()
                        .takes("collaborates", "2025-04-01", WILLING_COLLABORATOR)
                        .takes("guides", "2025-04-01", COUNSELLOR)
                        .takes("leans", "2025-05-01", ATTACHED_STAYER)
                        .takes("collaborates-again", "2025-07-01", WILLING_COLLABORATOR)
                        .shows(CONVERGENCE))
                .isEmpty();
    }

    @Test
    void it_is_no_convergence_when_the_helper_has_left_guiding_by_then() {
        assertThat(solvingForAConsumer()
                        .takes("guides", "2025-04-01", COUNSELLOR)
                        .takes("inspects", "2025-06-30", INSPECTOR)
                        .takes("collaborates", "2025-07-01", WILLING_COLLABORATOR)
                        .shows(CONVERGENCE))
                .isEmpty();
    }

    @Test
    void a_client_may_go_by_attachment_to_collaboration() {
        assertFound(
                solvingForAConsumer()
                        .takes("leans", "2025-04-01", ATTACHED_STAYER)
                        .takes("collaborates", "2025-07-01", WILLING_COLLABORATOR)
                        .shows(VIA_ATTACHMENT),
                "2025-04-01",
                "2025-07-01",
                "leans",
                "collaborates");
    }

    @Test
    void a_client_who_leans_after_collaborating_did_not_pass_through_attachment() {
        assertThat(solvingForAConsumer()
                        .takes("collaborates", "2025-04-01", WILLING_COLLABORATOR)
                        .takes("leans", "2025-07-01", ATTACHED_STAYER)
                        .shows(VIA_ATTACHMENT))
                .isEmpty();
    }

    @Test
    void a_client_who_leaned_from_the_start_did_not_pass_through_attachment() {
        assertThat(ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .takes("collaborates", "2025-07-01", WILLING_COLLABORATOR)
                        .shows(VIA_ATTACHMENT))
                .isEmpty();
    }

    @Test
    void guidance_is_premature_with_a_client_who_goes_it_alone() {
        assertFound(
                ledByNour()
                        .takes("alone", "2025-02-01", GO_IT_ALONE)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .takes("rescues", "2025-05-01", RESCUER)
                        .shows(PREMATURE_GUIDANCE),
                "2025-03-01",
                "2025-05-01",
                "alone",
                "guides");
    }

    @Test
    void guidance_is_no_longer_premature_from_the_day_on_which_the_client_opens_up() {
        assertFound(
                ledByNour()
                        .takes("alone", "2025-02-01", GO_IT_ALONE)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .takes("asks", "2025-04-01", TEMPORARY_HELP_SEEKER)
                        .takes("collaborates", "2025-06-01", WILLING_COLLABORATOR)
                        .shows(PREMATURE_GUIDANCE),
                "2025-03-01",
                "2025-06-01",
                "alone",
                "guides");
    }

    @Test
    void guidance_stays_premature_while_the_preference_against_it_stands() {
        assertFound(
                ledByNour()
                        .takes("alone", "2025-02-01", GO_IT_ALONE)
                        .wants("nobody", "2025-02-15", WorkerPreference.NONE, Openness.CLOSED)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .takes("collaborates", "2025-06-01", WILLING_COLLABORATOR)
                        .wants("one", "2025-07-01", WorkerPreference.ONE, Openness.OPEN)
                        .shows(PREMATURE_GUIDANCE),
                "2025-03-01",
                "2025-07-01",
                "alone",
                "nobody",
                "guides");
    }

    @Test
    void mediation_is_premature_with_a_client_who_wants_nobody() {
        assertFound(
                ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .wants("nobody", "2025-02-15", WorkerPreference.NONE, Openness.HESITANT)
                        .takes("mediates", "2025-03-01", MEDIATOR)
                        .shows(PREMATURE_GUIDANCE),
                "2025-03-01",
                null,
                "nobody",
                "mediates");
    }

    @Test
    void guidance_is_not_premature_with_a_client_who_leans_and_only_hesitates() {
        assertThat(ledByNour()
                        .takes("leans", "2025-02-01", ATTACHED_STAYER)
                        .wants("one", "2025-02-15", WorkerPreference.ONE, Openness.HESITANT)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .shows(PREMATURE_GUIDANCE))
                .isEmpty();
    }

    @Test
    void guidance_that_came_before_the_client_closed_up_was_not_premature() {
        assertThat(ledByNour()
                        .takes("collaborates", "2025-02-01", WILLING_COLLABORATOR)
                        .takes("guides", "2025-03-01", COUNSELLOR)
                        .takes("alone", "2025-03-02", GO_IT_ALONE)
                        .wants("nobody", "2025-03-02", WorkerPreference.NONE, Openness.CLOSED)
                        .shows(PREMATURE_GUIDANCE))
                .isEmpty();
    }

    @Test
    void two_changes_between_guiding_and_solving_are_an_alternation() {
        List<Found> found = ledByNour()
                .takes("guides", "2025-02-01", COUNSELLOR)
                .takes("solves", "2025-03-01", PROBLEM_SOLVER)
                .takes("guides-again", "2025-04-01", COUNSELLOR)
                .shows(ALTERNATION);

        assertFound(found, "2025-02-01", null, "guides", "solves", "guides-again");
        assertThat(found.getFirst().thresholds()).containsExactly(new UsedThreshold(ThresholdName.ALTERNATIONS, 2));
    }

    @Test
    void one_change_is_no_alternation_nor_are_two_with_another_role_between() {
        assertThat(ledByNour()
                        .takes("guides", "2025-02-01", COUNSELLOR)
                        .takes("solves", "2025-03-01", PROBLEM_SOLVER)
                        .takes("rescues", "2025-04-01", RESCUER)
                        .takes("guides-again", "2025-05-01", COUNSELLOR)
                        .takes("solves-again", "2025-06-01", PROBLEM_SOLVER)
                        .shows(ALTERNATION))
                .isEmpty();
    }
}
