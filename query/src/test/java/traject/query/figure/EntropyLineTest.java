package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.StateDistribution;

class EntropyLineTest {

    @Test
    void holds_what_every_figure_does() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn.holds("entropy", setting -> EntropyLine.of(sequences, new Times(TimeUnit.MONTH, 4), setting));
        Drawn.holds(
                "entropy-long",
                setting -> EntropyLine.of(Trajectories.of(90, 400, 3), Times.from(TimeUnit.WEEK), setting));
    }

    @Test
    void each_time_stands_as_high_as_its_entropy() {
        Sequences sequences = Trajectories.of(80, 24, 4);
        Drawn drawn = Drawn.of(
                EntropyLine.of(sequences, Times.from(TimeUnit.MONTH), new Setting("e", Locale.ENGLISH, "roles")));
        StateDistribution distribution = StateDistribution.of(sequences);

        assertThat(drawn.column(2)).isEqualTo(distribution.entropy());
        for (int t = 0; t < 24; t++) {
            Element dot = Drawn.parts(drawn.marks().get(t), "circle").getFirst();
            assertThat((210 - Drawn.number(dot, "cy")) / 200)
                    .isCloseTo(distribution.entropy().get(t), within(0.001));
        }
    }

    @Test
    void how_few_are_in_a_state_cannot_be_worked_out_of_the_entropy() {
        Sequences one = Trajectories.of(Map.of("aa", 60, "bb", 1, "bc", 39));
        Sequences three = Trajectories.of(Map.of("aa", 60, "bb", 3, "bc", 37));

        Drawn.hides(
                "entropy-hidden",
                setting -> EntropyLine.of(one, Times.from(TimeUnit.MONTH), setting),
                setting -> EntropyLine.of(three, Times.from(TimeUnit.MONTH), setting));
        Drawn drawn = Drawn.of(
                EntropyLine.of(one, Times.from(TimeUnit.MONTH), new Setting("e", Locale.ENGLISH, "roles", Drawn.FIVE)));
        assertThat(drawn.figure().csv()).contains("1,100,≈0.");
    }
}
