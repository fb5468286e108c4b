package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.sequence.Sequences;

class ChronogramTest {

    private static final Setting SETTING = new Setting("c", Locale.ENGLISH, "roles");

    @Test
    void holds_what_every_figure_does() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn.holds("chronogram", setting -> Chronogram.of(sequences, Times.from(TimeUnit.MONTH), setting));
        Drawn.holds(
                "chronogram-missing",
                setting -> Chronogram.of(sequences.missingAsState(), new Times(TimeUnit.MONTH, 6), setting));
    }

    @Test
    void shares_of_each_time_add_up_to_1_in_the_table_and_to_the_whole_height_in_the_picture() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn drawn = Drawn.of(Chronogram.of(sequences, Times.from(TimeUnit.MONTH), SETTING));

        for (List<Cell> row : drawn.figure().table().rows()) {
            double sum = row.subList(2, 8).stream()
                    .mapToDouble(cell -> Double.parseDouble(cell.exact()))
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        double areas = drawn.marks().stream().mapToDouble(ChronogramTest::area).sum();
        assertThat(areas).isCloseTo(580 * 260, within(5.0));
    }

    @Test
    void the_area_of_a_state_is_the_sum_of_its_shares() {
        Sequences sequences = Trajectories.of(50, 24, 2);
        Drawn drawn = Drawn.of(Chronogram.of(sequences, Times.from(TimeUnit.MONTH), SETTING));

        for (int state = 0; state < 6; state++) {
            double shares =
                    drawn.column(2 + state).stream().mapToDouble(share -> share).sum();
            assertThat(area(drawn.marks().get(state))).isCloseTo(shares / 24 * 580 * 260, within(2.0));
        }
    }

    @Test
    void a_time_at_which_nobody_was_observed_stays_empty_and_is_no_zero() {
        Drawn drawn = Drawn.of(Chronogram.of(Trajectories.written("a.ab", "b.a"), Times.from(TimeUnit.MONTH), SETTING));

        assertThat(drawn.column(1)).containsExactly(2.0, 0.0, 2.0, 1.0);
        assertThat(drawn.figure().table().rows().get(1).get(2).shown()).isEqualTo("–");
        double areas = drawn.marks().stream().mapToDouble(ChronogramTest::area).sum();
        assertThat(areas).isCloseTo(580 * 260 * 3 / 4.0, within(1.0));
        assertThat(drawn.names().getFirst())
                .isEqualTo("Goes it alone: 50% at month 0, 0% at month 3; most at month 2: 100%");
    }

    @Test
    void each_state_lies_on_those_before_it() {
        Drawn drawn =
                Drawn.of(Chronogram.of(Trajectories.written("a", "b", "b", "c"), Times.from(TimeUnit.MONTH), SETTING));

        assertThat(drawn.marks().stream()
                        .map(mark -> Drawn.parts(mark, "path").getFirst().getAttribute("d")))
                .containsExactly("M44 8V8H624V73H44Z", "M44 73V73H624V203H44Z", "M44 203V203H624V268H44Z");
    }

    @Test
    void whether_one_or_three_of_many_are_in_a_state_or_are_no_longer_observed_cannot_be_told() {
        Sequences one = Trajectories.of(Map.of("aab", 60, "aac", 20, "aad", 1, "bb", 1, "bcc", 18));
        Sequences three = Trajectories.of(Map.of("aab", 60, "aac", 19, "aad", 2, "bb", 3, "bcc", 16));

        Drawn.hides(
                "chronogram-hidden",
                setting -> Chronogram.of(one, Times.from(TimeUnit.MONTH), setting),
                setting -> Chronogram.of(three, Times.from(TimeUnit.MONTH), setting));
        Drawn drawn = Drawn.of(
                Chronogram.of(one, Times.from(TimeUnit.MONTH), new Setting("c", Locale.ENGLISH, "roles", Drawn.FIVE)));
        List<Cell> last = drawn.figure().table().rows().get(2);
        assertThat(last.stream().map(Cell::shown)).contains("<5", "≥5", "x");
        assertThat(drawn.said()).contains("PC <5");
        Drawn.holds(
                "chronogram-protected",
                setting -> Chronogram.of(
                        Trajectories.of(212, 25, 1),
                        Times.from(TimeUnit.MONTH),
                        new Setting(setting.id(), setting.language(), setting.subject(), Drawn.FIVE)));
    }

    @Test
    void beside_a_longer_group_the_time_axis_is_as_long_and_the_shares_are_the_same() {
        Sequences sequences = Trajectories.of(60, 12, 1);
        Figure alone = Chronogram.of(sequences, Times.from(TimeUnit.MONTH), SETTING);
        Figure beside = Chronogram.of(sequences, Times.from(TimeUnit.MONTH), 24, SETTING);

        assertThat(beside.table()).isEqualTo(alone.table());
        assertThat(Drawn.of(beside).said()).contains("12", "18").doesNotContain("24");
        double areas = Drawn.of(beside).marks().stream()
                .mapToDouble(ChronogramTest::area)
                .sum();
        assertThat(areas).isCloseTo(580 * 260 / 2.0, within(5.0));
        assertThatThrownBy(() -> Chronogram.of(sequences, Times.from(TimeUnit.MONTH), 11, SETTING))
                .hasMessageContaining("11");
    }

    private static double area(Element mark) {
        return Drawn.parts(mark, "path").stream()
                .mapToDouble(path -> Drawn.area(path.getAttribute("d")))
                .sum();
    }
}
