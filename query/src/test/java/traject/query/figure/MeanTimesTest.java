package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.disclosure.Protection;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.MeanTime;

class MeanTimesTest {

    private static final Setting SETTING = new Setting("m", Locale.ENGLISH, "roles");

    @Test
    void holds_what_every_figure_does() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn.holds("mean", setting -> MeanTimes.of(sequences, TimeUnit.MONTH, setting));
    }

    @Test
    void bars_are_as_long_as_the_means_of_the_table() {
        Sequences sequences = Trajectories.of(60, 24, 5);
        Drawn drawn = Drawn.of(MeanTimes.of(sequences, TimeUnit.MONTH, SETTING));
        List<Double> means = MeanTime.of(sequences).stream().map(MeanTime::mean).toList();

        assertThat(drawn.column(1)).isEqualTo(means);
        double px = width(drawn.marks().getFirst()) / means.getFirst();
        for (int state = 0; state < 6; state++) {
            assertThat(width(drawn.marks().get(state))).isCloseTo(means.get(state) * px, within(0.2));
        }
    }

    @Test
    void of_one_trajectory_the_interval_is_not_made_up() {
        Drawn drawn = Drawn.of(MeanTimes.of(Trajectories.written("aab"), TimeUnit.MONTH, SETTING));

        assertThat(drawn.column(1)).containsExactly(2.0, 1.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(drawn.figure().table().rows().getFirst().get(4).shown()).isEqualTo("–");
    }

    @Test
    void how_long_a_few_were_in_a_state_cannot_be_told_nor_worked_out_of_the_others() {
        Sequences one = Trajectories.of(Map.of("aab", 60, "aac", 30, "aad", 1, "bbb", 9));
        Sequences three = Trajectories.of(Map.of("aab", 60, "aac", 28, "aad", 3, "bbb", 9));

        Drawn.hides(
                "mean-hidden",
                setting -> MeanTimes.of(one, TimeUnit.MONTH, setting),
                setting -> MeanTimes.of(three, TimeUnit.MONTH, setting));
        Drawn drawn =
                Drawn.of(MeanTimes.of(one, TimeUnit.MONTH, new Setting("m", Locale.ENGLISH, "roles", Drawn.FIVE)));
        assertThat(drawn.names().get(3)).endsWith("suppressed");
        assertThat(drawn.figure().table().rows().stream()
                        .filter(row -> row.get(1).shown().equals("x")))
                .as("one with it")
                .hasSize(2);
    }

    @Test
    void beside_another_group_a_mean_is_as_long() {
        Sequences some = Trajectories.of(Map.of("aab", 30));
        Sequences others = Trajectories.of(Map.of("aaaaaaaab", 30));
        double longest = Math.max(MeanTimes.longest(some, Protection.NONE), MeanTimes.longest(others, Protection.NONE));

        assertThat(longest).isCloseTo(8, within(1e-9));
        Drawn one = Drawn.of(MeanTimes.of(some, TimeUnit.MONTH, longest, SETTING));
        Drawn other = Drawn.of(MeanTimes.of(others, TimeUnit.MONTH, longest, SETTING));
        assertThat(width(other.marks().getFirst()))
                .isCloseTo(4 * width(one.marks().getFirst()), within(0.2));
    }

    private static double width(Element mark) {
        return Drawn.number(Drawn.parts(mark, "rect").getFirst(), "width");
    }
}
