package traject.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static traject.query.configuration.Trajectory.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** Relationships counted into the tables, from cases made by hand. */
class ObservedTablesTest {

    private static ObservedConfigurations counted(String on, View view, CellBy by, Trajectory... cases) {
        ObservedTables tables = new ObservedTables(day(on), LATER, view, by);
        for (Trajectory each : cases) {
            tables.add(CASE, each.recorded());
        }
        return tables.beside(OutcomeTable.load(), PerceptionTable.load());
    }

    private static Trajectory successful() {
        return ledByNour()
                .takes("consumes", "2025-02-01", PASSIVE_CONSUMER)
                .takes("solves", "2025-02-01", PROBLEM_SOLVER)
                .takes("guides", "2025-08-01", COUNSELLOR)
                .takes("collaborates", "2025-09-01", WILLING_COLLABORATOR)
                .brings("success", "2025-10-01", RelationshipOutcome.SUCCESS, View.HELPER)
                .brings("rest", "2025-10-01", RelationshipOutcome.STABILITY, View.CLIENT)
                .feels("good", "2025-10-01", Side.CLIENT, Perception.POSITIVE)
                .feels("also-good", "2025-10-01", Side.HELPER, Perception.POSITIVE);
    }

    @Test
    void a_relationship_counts_in_its_last_complete_configuration_with_its_latest_outcome_and_perceptions() {
        ObservedConfigurations counted = counted("2025-12-31", View.HELPER, CellBy.LAST, successful());

        ObservedCell cell = counted.cell(WILLING_COLLABORATOR, COUNSELLOR);
        assertThat(cell.relationships()).isEqualTo(1);
        assertThat(cell.outcomes()).containsExactly(entry(RelationshipOutcome.SUCCESS, 1));
        assertThat(cell.perceptions()).containsExactly(entry(PerceptionPair.BOTH_POSITIVE, 1));
        assertThat(cell.perceptionClasses()).containsExactly(entry(PerceptionClass.P, 1));
        assertThat(cell.trulySuccessful()).isEqualTo(1);
        assertThat(counted.cells()).hasSize(36);
        assertThat(counted.cells().stream()
                        .mapToInt(ObservedCell::relationships)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void on_an_earlier_day_it_stood_elsewhere_and_nobody_had_judged_it() {
        ObservedCell cell =
                counted("2025-08-15", View.HELPER, CellBy.LAST, successful()).cell(PASSIVE_CONSUMER, COUNSELLOR);

        assertThat(cell.relationships()).isEqualTo(1);
        assertThat(cell.outcomeUnknown()).isEqualTo(1);
        assertThat(cell.perceptionUnknown()).isEqualTo(1);
        assertThat(cell.outcomes()).isEmpty();
    }

    @Test
    void by_the_longest_it_counts_where_it_was_most_of_the_time() {
        ObservedConfigurations counted = counted("2025-12-31", View.HELPER, CellBy.LONGEST, successful());

        assertThat(counted.cell(PASSIVE_CONSUMER, PROBLEM_SOLVER).relationships())
                .isEqualTo(1);
        assertThat(counted.cell(WILLING_COLLABORATOR, COUNSELLOR).relationships())
                .isZero();
    }

    @Test
    void times_in_one_configuration_are_added_and_of_two_as_long_the_last_one_counts() {
        Trajectory backAndForth = ledByNour()
                .takes("leans", "2025-02-01", ATTACHED_STAYER)
                .takes("a", "2025-02-01", COUNSELLOR)
                .takes("b", "2025-02-11", PROBLEM_SOLVER)
                .takes("c", "2025-02-26", COUNSELLOR)
                .takes("d", "2025-03-03", RESCUER);

        assertThat(counted("2025-03-04", View.HELPER, CellBy.LONGEST, backAndForth)
                        .cell(ATTACHED_STAYER, COUNSELLOR)
                        .relationships())
                .isEqualTo(1);
        assertThat(counted("2025-03-02", View.HELPER, CellBy.LONGEST, backAndForth)
                        .cell(ATTACHED_STAYER, PROBLEM_SOLVER)
                        .relationships())
                .isEqualTo(1);
    }

    @Test
    void each_view_has_its_own_outcome() {
        ObservedCell cell =
                counted("2025-12-31", View.CLIENT, CellBy.LAST, successful()).cell(WILLING_COLLABORATOR, COUNSELLOR);

        assertThat(cell.outcomes()).containsExactly(entry(RelationshipOutcome.STABILITY, 1));
        assertThat(cell.trulySuccessful()).isZero();
    }

    @Test
    void success_in_which_one_party_is_only_neutral_is_not_truly_successful() {
        Trajectory neutral = successful().feels("cooler", "2025-11-01", Side.HELPER, Perception.NEUTRAL);

        ObservedCell cell =
                counted("2025-12-31", View.HELPER, CellBy.LAST, neutral).cell(WILLING_COLLABORATOR, COUNSELLOR);

        assertThat(cell.perceptions()).containsExactly(entry(PerceptionPair.POSITIVE_NEUTRAL, 1));
        assertThat(cell.perceptionClasses()).containsExactly(entry(PerceptionClass.P, 1));
        assertThat(cell.trulySuccessful()).isZero();
    }

    @Test
    void every_relationship_counts_and_one_of_unknown_roles_has_no_cell() {
        ObservedConfigurations counted = counted(
                "2025-12-31",
                View.HELPER,
                CellBy.LAST,
                successful().started("beside", "2025-10-02", R2, false),
                successful().ended("end", "2025-11-01"),
                opened());

        assertThat(counted.cases()).isEqualTo(3);
        assertThat(counted.relationships()).isEqualTo(3);
        assertThat(counted.withoutConfiguration()).isEqualTo(1);
        assertThat(counted.cell(WILLING_COLLABORATOR, COUNSELLOR).relationships())
                .isEqualTo(2);
    }

    @Test
    void a_case_that_was_not_open_yet_does_not_count() {
        assertThat(counted("2025-01-05", View.HELPER, CellBy.LAST, successful()).cases())
                .isZero();
    }

    @Test
    void the_published_numbers_stand_beside_in_both_readings() {
        ObservedConfigurations none = counted("2025-12-31", View.HELPER, CellBy.LAST);

        PublishedCell doubtful = Objects.requireNonNull(
                none.cell(WILLING_COLLABORATOR, COUNSELLOR).published());
        assertThat(doubtful.outcomes())
                .containsEntry(
                        Reading.DERIVED, Map.of(RelationshipOutcome.SUCCESS, 9, RelationshipOutcome.STABILITY, 2))
                .containsEntry(
                        Reading.PRINTED, Map.of(RelationshipOutcome.SUCCESS, 10, RelationshipOutcome.STABILITY, 2));
        assertThat(doubtful.perceptions()).containsExactly(entry(PerceptionClass.P, 10), entry(PerceptionClass.O, 1));
        assertThat(none.cell(GO_IT_ALONE, RESCUER).published()).isNull();
        assertThat(Objects.requireNonNull(
                                none.cell(DIRECTING_HELP_SEEKER, MEDIATOR).published())
                        .bordersDerived())
                .isTrue();
    }
}
