package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.disclosure.Protection;
import traject.query.figure.PatternCounts.Count;
import traject.shared.vocabulary.Pattern;

class PatternCountsTest {

    private static final Map<Pattern, Count> COUNTS = Map.of(
            Pattern.STABLE, new Count(90, 101),
            Pattern.PREMATURE_GUIDANCE, new Count(41, 47),
            Pattern.CONTINUITY_BREAK, new Count(1, 1),
            Pattern.CONVERGENCE, new Count(60, 66));

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("patterns", setting -> PatternCounts.of(COUNTS, 212, setting));
        Drawn.holds("patterns-none", setting -> PatternCounts.of(Map.of(), 0, setting));
    }

    @Test
    void every_pattern_is_there_in_its_order_also_one_that_never_shows() {
        Drawn drawn = Drawn.of(PatternCounts.of(COUNTS, 212, new Setting("p", Locale.ENGLISH, "all")));

        assertThat(drawn.marks()).hasSize(Pattern.values().length);
        List<Double> widths =
                drawn.marks().stream().map(PatternCountsTest::width).toList();
        double px = widths.getFirst() / 90;
        for (int k = 0; k < widths.size(); k++) {
            int cases = COUNTS.getOrDefault(List.of(Pattern.values()).get(k), new Count(0, 0))
                    .cases();
            assertThat(widths.get(k)).isCloseTo(cases * px, within(0.05));
        }
        assertThat(drawn.column(3).stream().mapToDouble(n -> n).sum()).isEqualTo(101 + 47 + 1 + 66);
    }

    @Test
    void whether_one_case_or_three_show_a_pattern_or_do_not_cannot_be_told() {
        Map<Pattern, Count> one = Map.of(
                Pattern.STABLE, new Count(90, 101),
                Pattern.CONTINUITY_BREAK, new Count(1, 1),
                Pattern.CONVERGENCE, new Count(211, 230));
        Map<Pattern, Count> three = Map.of(
                Pattern.STABLE, new Count(90, 101),
                Pattern.CONTINUITY_BREAK, new Count(3, 7),
                Pattern.CONVERGENCE, new Count(209, 229));

        Drawn.hides(
                "patterns-hidden",
                setting -> PatternCounts.of(one, 212, setting),
                setting -> PatternCounts.of(three, 212, setting));
        Drawn drawn = Drawn.of(PatternCounts.of(one, 212, new Setting("p", Locale.ENGLISH, "all", new Protection(5))));
        assertThat(drawn.said()).contains("<5", "≥5", "90 · 42%");
        assertThat(drawn.figure().csv()).contains(",<5,x,x").contains(",≥5,x,x").contains(",90,");
        assertThat(drawn.figure().caption()).contains("<5: fewer than 5");
    }

    private static double width(Element mark) {
        return Drawn.number(Drawn.parts(mark, "rect").get(1), "width");
    }
}
