package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Sequences;

class FlowsTest {

    private static final Setting SETTING = new Setting("f", Locale.ENGLISH, "roles");
    private static final Times MONTHS = Times.from(TimeUnit.MONTH);

    @Test
    void holds_what_every_figure_does() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn.holds("flows", setting -> Flows.of(sequences, List.of(1, 8, 15, 22), MONTHS, setting));
        Sequences many = Trajectories.of(10_000, 25, 2);
        Drawn.holds(
                "flows-many",
                setting -> Flows.of(many, List.of(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24), MONTHS, setting));
    }

    @Test
    void everybody_is_somewhere_at_every_time_and_what_leaves_arrives() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn drawn = Drawn.of(Flows.of(sequences, List.of(0, 8, 22), MONTHS, SETTING));

        assertThat(byTime(drawn, 0))
                .containsOnlyKeys("0", "8")
                .allSatisfy((_, sum) -> assertThat(sum).isEqualTo(212.0));
        double px = (340 - 6 * 7) / 212.0;
        List<Double> heights = drawn.marks().stream()
                .map(mark -> Drawn.number(Drawn.parts(mark, "rect").getFirst(), "height"))
                .toList();
        assertThat(heights.stream().mapToDouble(height -> height).sum()).isCloseTo(3 * 212 * px, within(0.3));
        assertThat(drawn.marks().getFirst().getAttribute("aria-label")).startsWith("month 0, ");
    }

    @Test
    void who_is_unknown_or_has_ended_is_not_dropped() {
        Drawn drawn = Drawn.of(Flows.of(Trajectories.written("ab", "a", ".b", "aa"), List.of(0, 1), MONTHS, SETTING));

        assertThat(drawn.figure().table().rows().stream()
                        .map(row -> row.get(1).exact() + " > " + row.get(3).exact() + " "
                                + row.get(4).exact()))
                .containsExactly(
                        "Goes it alone > Goes it alone 1",
                        "Goes it alone > Temporary help seeker 1",
                        "Goes it alone > Ended 1",
                        "Unknown > Temporary help seeker 1");
        assertThat(drawn.names())
                .contains("month 0, Goes it alone: 3; then 1 Goes it alone, 1 Temporary help seeker, 1 Ended");
    }

    @Test
    void times_that_are_not_in_order_are_refused() {
        Sequences sequences = Trajectories.of(5, 10, 1);
        for (List<Integer> wrong : List.of(List.of(1), List.of(4, 2), List.of(0, 10), List.of(3, 3))) {
            assertThatThrownBy(() -> Flows.of(sequences, wrong, MONTHS, SETTING))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least two times in order");
        }
    }

    private static Map<String, Double> byTime(Drawn drawn, int column) {
        return drawn.figure().table().rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(column).exact(),
                        Collectors.summingDouble(
                                row -> Double.parseDouble(row.get(4).exact()))));
    }
}
