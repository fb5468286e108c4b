package traject.shared.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.PersonId;
import traject.shared.examples.Scenario.Answer;

class SemanticsExamplesTest {

    private final List<Scenario> scenarios = SemanticsExamples.scenarios();

    @Test
    void every_scenario_step_and_question_of_the_file_is_read() {
        assertThat(scenarios).hasSize(12);
        assertThat(scenarios)
                .extracting(scenario -> scenario.steps().size())
                .containsExactly(5, 6, 6, 7, 6, 8, 11, 6, 9, 7, 12, 4);
        assertThat(scenarios)
                .extracting(scenario -> scenario.asks().size())
                .containsExactly(3, 2, 4, 2, 3, 5, 2, 2, 3, 3, 3, 2);
    }

    @Test
    void two_steps_in_the_same_instant_are_recorded_a_microsecond_apart() {
        List<Recorded> log = scenarios.getFirst().recorded();

        assertThat(Duration.between(log.get(0).recordedAt(), log.get(1).recordedAt()))
                .isEqualTo(Duration.ofNanos(1_000));
    }

    @Test
    void a_revision_is_recorded_in_one_instant() {
        List<Recorded> log = named("a correction that breaks").recorded();

        assertThat(log.get(4).recordedAt()).isEqualTo(log.get(5).recordedAt());
    }

    @Test
    void a_refused_step_is_not_recorded() {
        Scenario phases = named("phases");

        assertThat(phases.steps().get(2).answer())
                .isEqualTo(new Answer.Refused("skip-needs-rationale", java.util.Set.of(new EntryId("e3"))));
        assertThat(phases.recorded())
                .extracting(Recorded::event)
                .extracting(CaseEvent::entry)
                .doesNotContain(new EntryId("e3"));
    }

    @Test
    void a_handover_is_accepted_by_the_helper_to_whom_it_was_announced() {
        assertThat(named("a handover").recorded())
                .extracting(Recorded::event)
                .filteredOn(HandoverAccepted.class::isInstance)
                .extracting(event -> ((HandoverAccepted) event).by())
                .containsExactly(new PersonId("Lotte"));
    }

    private Scenario named(String start) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
