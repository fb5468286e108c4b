package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class PopulationTest {

    private static Population on(String day, String knownAt, Story... stories) {
        PopulationFold fold = new PopulationFold(day(day), noon(knownAt), View.HELPER);
        for (Story story : stories) {
            fold.add(CASE, story.recorded());
        }
        return fold.population();
    }

    private static Story guided() {
        return ledByNour()
                .told(shift("a", "2025-01-10", COUNSELLOR, View.HELPER))
                .told(shift("b", "2025-01-10", WILLING_COLLABORATOR, View.HELPER));
    }

    @Test
    void cases_are_counted_by_where_they_stood_on_the_day() {
        Story closed = guided().told(started("s2", "2025-02-01", R2, SAM, false), closed("c", "2025-02-20"));
        Story later = new Story().told(opening("2025-05-01"));

        assertThat(on("2025-03-01", "2029-01-01", guided(), guided(), ledByNour(), opened(), closed, later))
                .isEqualTo(new Population(
                        1,
                        4,
                        1,
                        1,
                        Map.of(Phase.WELCOME, 4),
                        Map.of(
                                new Configuration(WILLING_COLLABORATOR, COUNSELLOR), 2,
                                new Configuration(null, null), 1),
                        3,
                        2));
    }

    @Test
    void what_was_recorded_later_did_not_count_as_known_before() {
        Story late = guided().recordedOn("2025-06-02", phase("p", "2025-02-01", Phase.EXPLORATION));

        assertThat(on("2025-03-01", "2025-06-01", late).phases()).isEqualTo(Map.of(Phase.WELCOME, 1));
        assertThat(on("2025-03-01", "2025-06-03", late).phases()).isEqualTo(Map.of(Phase.EXPLORATION, 1));
    }

    @Test
    void a_case_of_which_nothing_was_recorded_by_then_counts_nowhere() {
        Story unknown = new Story().recordedOn("2025-06-02", opening("2025-01-06"));

        assertThat(on("2025-03-01", "2025-06-01", guided(), unknown))
                .isEqualTo(on("2025-03-01", "2025-06-01", guided()));
        assertThat(on("2025-03-01", "2025-06-03", unknown).open()).isEqualTo(1);
    }

    @Test
    void a_closed_case_counts_in_no_phase_and_no_configuration() {
        Population population = on("2025-03-01", "2029-01-01", guided().told(closed("c", "2025-02-20")));

        assertThat(population.closed()).isEqualTo(1);
        assertThat(population.phases()).isEmpty();
        assertThat(population.configurations()).isEmpty();
        assertThat(population.withoutLead()).isZero();
    }
}
