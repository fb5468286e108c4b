package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
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

    private static double width(Element mark) {
        return Drawn.number(Drawn.parts(mark, "rect").getFirst(), "width");
    }
}
