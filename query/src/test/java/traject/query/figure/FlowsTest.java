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

    @Test
    void whether_one_or_three_went_the_same_way_cannot_be_told_nor_worked_out_of_the_places() {
        Sequences one = Trajectories.of(Map.of("aca", 1, "ada", 30, "bca", 30, "bda", 14, "bd", 25));
        Sequences three = Trajectories.of(Map.of("aca", 3, "ada", 28, "bca", 28, "bda", 16, "bd", 25));

        Drawn.hides(
                "flows-hidden",
                setting -> Flows.of(one, List.of(0, 1, 2), MONTHS, setting),
                setting -> Flows.of(three, List.of(0, 1, 2), MONTHS, setting));
        Drawn drawn = Drawn.of(
                Flows.of(one, List.of(0, 1, 2), MONTHS, new Setting("f", Locale.ENGLISH, "roles", Drawn.FIVE)));
        assertThat(drawn.figure().csv()).contains(",<5,x", ",≥5,x", ",25,");
    }

    @Test
    void whether_one_or_three_ended_is_hidden_as_where_states_are_counted_over_time() {
        Sequences one = Trajectories.of(Map.of("aa", 60, "b", 1, "bb", 19, "bc", 20));
        Sequences three = Trajectories.of(Map.of("aa", 60, "b", 3, "bb", 17, "bc", 20));
        Setting five = new Setting("f", Locale.ENGLISH, "roles", Drawn.FIVE);

        Drawn.hides(
                "flows-ended",
                setting -> Flows.of(one, List.of(0, 1), MONTHS, setting),
                setting -> Flows.of(three, List.of(0, 1), MONTHS, setting));
        assertThat(Drawn.of(Flows.of(one, List.of(0, 1), MONTHS, five)).said()).contains("end <5", "TH ≥5", "SZ 20");
        assertThat(Drawn.of(Chronogram.of(one, MONTHS, five)).figure().csv()).contains("1,≥5,x,x,x,x,x,x,60,≥5,20");
    }

    @Test
    void of_ten_thousand_in_many_states_the_small_flows_are_hidden() {
        Sequences many = Trajectories.of(10_000, 25, 2);
        Drawn.holds(
                "flows-protected",
                setting -> Flows.of(
                        many,
                        List.of(0, 6, 12, 18, 24),
                        MONTHS,
                        new Setting(setting.id(), setting.language(), setting.subject(), Drawn.FIVE)));
        Drawn.holds(
                "flows-protected-few",
                setting -> Flows.of(
                        Trajectories.of(212, 25, 2),
                        List.of(0, 8, 16, 24),
                        MONTHS,
                        new Setting(setting.id(), setting.language(), setting.subject(), Drawn.FIVE)));
    }
}
