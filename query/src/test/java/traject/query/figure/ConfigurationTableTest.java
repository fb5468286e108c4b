package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import traject.query.configuration.CellBy;
import traject.query.configuration.ObservedCell;
import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.ObservedTables;
import traject.query.disclosure.Protection;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.View;

class ConfigurationTableTest {

    private static final Setting SETTING = new Setting("o", Locale.ENGLISH, "group A");

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("outcomes", setting -> ConfigurationTable.ofOutcomes(observed(), setting));
        Drawn.holds("perceptions", setting -> ConfigurationTable.ofPerceptions(observed(), setting));
    }

    @Test
    void every_cell_shows_the_observed_number_and_what_the_study_published() {
        ObservedConfigurations observed = observed();
        Drawn drawn = Drawn.of(ConfigurationTable.ofOutcomes(observed, SETTING));

        assertThat(drawn.marks()).hasSize(36);
        assertThat(drawn.column(2).stream().mapToDouble(number -> number).sum())
                .isEqualTo(observed.cells().stream()
                        .mapToInt(ObservedCell::relationships)
                        .sum());
        double study = List.of(7, 8, 9).stream()
                .flatMap(column -> drawn.column(column).stream())
                .filter(number -> !Double.isNaN(number))
                .mapToDouble(number -> number)
                .sum();
        assertThat(study).as("the relationships of the study").isEqualTo(35);
        assertThat(drawn.said()).contains("9+* 2=");
        assertThat(drawn.figure().caption()).contains("* Another number is printed");
        assertThat(drawn.figure().csv()).hasLineCount(37);
        int most = observed.cells().stream()
                .mapToInt(ObservedCell::relationships)
                .max()
                .orElseThrow();
        double room = 109 - 24 - TextWidth.of("1\u00A0200", 12) * 1.08;
        for (int cell = 0; cell < 36; cell++) {
            int assessed = observed.cells().get(cell).outcomes().values().stream()
                    .mapToInt(n -> n)
                    .sum();
            double bars = Drawn.parts(drawn.marks().get(cell), "rect").stream()
                    .filter(rect -> rect.getAttribute("class").endsWith("f-edge"))
                    .mapToDouble(rect -> Drawn.number(rect, "width"))
                    .sum();
            assertThat(bars).isCloseTo(room * assessed / most, within(0.05));
        }
    }

    @Test
    void what_was_not_observed_is_a_dot_and_not_a_zero() {
        ObservedConfigurations nothing = new ObservedTables(
                        LocalDate.of(2026, 1, 1), Instant.EPOCH, View.HELPER, CellBy.LAST)
                .beside(OutcomeTable.load(), PerceptionTable.load());
        Drawn drawn = Drawn.of(ConfigurationTable.ofPerceptions(nothing, SETTING));

        assertThat(drawn.said().stream().filter("·"::equals)).hasSize(36);
        assertThat(drawn.names().getFirst())
                .isEqualTo("Goes it alone with By-the-book provider: none observed; in the study: not observed");
    }

    @Test
    void which_of_the_small_numbers_a_cell_has_cannot_be_told_nor_what_was_brought_to_one() {
        ObservedConfigurations some = with(new int[][] {{37, 1, 2, 0}, {2, 0, 0, 0}, {12, 0, 0, 0}, {20, 30, 0, 50}});
        ObservedConfigurations others = with(new int[][] {{34, 2, 4, 0}, {1, 2, 0, 0}, {11, 0, 0, 0}, {20, 30, 0, 50}});

        Drawn.hides(
                "outcomes-hidden",
                setting -> ConfigurationTable.ofOutcomes(some, setting),
                setting -> ConfigurationTable.ofOutcomes(others, setting));
        Drawn drawn = Drawn.of(
                ConfigurationTable.ofOutcomes(some, new Setting("o", Locale.ENGLISH, "group A", new Protection(5))));
        assertThat(drawn.names().get(1)).contains("<5 observed: ");
        assertThat(drawn.said()).contains("40", "<5", "≥5", "100", "·");
    }

    @Test
    void the_same_cells_are_hidden_whatever_is_counted_in_them() {
        Setting setting = new Setting("o", Locale.ENGLISH, "group A", new Protection(5));
        ObservedConfigurations observed = observed();
        Drawn outcomes = Drawn.of(ConfigurationTable.ofOutcomes(observed, setting));
        Drawn perceptions = Drawn.of(ConfigurationTable.ofPerceptions(observed, setting));

        for (int row = 0; row < 36; row++) {
            assertThat(outcomes.figure().table().rows().get(row).get(2))
                    .isEqualTo(perceptions.figure().table().rows().get(row).get(2));
        }
        assertThat(outcomes.figure().csv()).contains(",<5,");
    }

    /** The first cells with so many that brought success, stability, the negative, and of whom it is unknown. */
    private static ObservedConfigurations with(int[][] outcomes) {
        ObservedConfigurations empty = new ObservedTables(
                        LocalDate.of(2026, 1, 1), Instant.EPOCH, View.HELPER, CellBy.LAST)
                .beside(OutcomeTable.load(), PerceptionTable.load());
        List<ObservedCell> cells = new ArrayList<>(empty.cells());
        int all = 0;
        for (int number = 0; number < outcomes.length; number++) {
            ObservedCell cell = cells.get(number);
            int[] counts = outcomes[number];
            int sum = Arrays.stream(counts).sum();
            all += sum;
            cells.set(
                    number,
                    new ObservedCell(
                            cell.client(),
                            cell.helper(),
                            sum,
                            Map.of(
                                    RelationshipOutcome.SUCCESS, counts[0],
                                    RelationshipOutcome.STABILITY, counts[1],
                                    RelationshipOutcome.NEGATIVE, counts[2]),
                            counts[3],
                            Map.of(),
                            Map.of(),
                            sum,
                            0,
                            cell.published()));
        }
        return new ObservedConfigurations(120, all, 0, cells);
    }

    static ObservedConfigurations observed() {
        ObservedConfigurations empty = new ObservedTables(
                        LocalDate.of(2026, 1, 1), Instant.EPOCH, View.HELPER, CellBy.LAST)
                .beside(OutcomeTable.load(), PerceptionTable.load());
        SplittableRandom random = new SplittableRandom(3);
        List<ObservedCell> cells = new ArrayList<>();
        for (ObservedCell cell : empty.cells()) {
            int number = random.nextInt(3) == 0 ? 0 : random.nextInt(1200);
            Map<RelationshipOutcome, Integer> outcomes = new HashMap<>();
            Map<PerceptionClass, Integer> perceptions = new HashMap<>();
            if (number > 3) {
                outcomes.put(RelationshipOutcome.SUCCESS, number / 2);
                outcomes.put(RelationshipOutcome.STABILITY, number / 4);
                outcomes.put(RelationshipOutcome.NEGATIVE, number / 8);
                perceptions.put(PerceptionClass.P, number / 3);
                perceptions.put(PerceptionClass.O, number / 3);
            }
            int assessed = outcomes.values().stream().mapToInt(n -> n).sum();
            int said = perceptions.values().stream().mapToInt(n -> n).sum();
            cells.add(new ObservedCell(
                    cell.client(),
                    cell.helper(),
                    number,
                    outcomes,
                    number - assessed,
                    Map.of(),
                    perceptions,
                    number - said,
                    0,
                    cell.published()));
        }
        int all = cells.stream().mapToInt(ObservedCell::relationships).sum();
        return new ObservedConfigurations(all - 100, all + 12, 12, cells);
    }
}
