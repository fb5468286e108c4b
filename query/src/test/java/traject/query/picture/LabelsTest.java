package traject.query.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.query.picture.Mark.Revision;
import traject.query.picture.PlacedMark.Label;
import traject.query.picture.PlacedMark.Side;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.vocabulary.View;

class LabelsTest {

    /** What a label takes on its line, in px from the left of the plot. */
    private record Extent(double from, double to, String text) {}

    static Stream<Layout> layouts() {
        return Stream.concat(
                Stream.of(
                        Drawing.of(Amina.story()).today("2026-03-14").picture().layout()),
                LongStream.rangeClosed(1, 12).mapToObj(LabelsTest::drawn));
    }

    private static Layout drawn(long seed) {
        return TrajectoryPicture.of(
                        Timeline.of(RandomCase.CASE, RandomCase.log(seed)),
                        new Viewpoint(
                                Story.day("2026-01-10"),
                                Story.LATER,
                                Story.day("2026-01-10"),
                                Drawing.ZONE,
                                View.HELPER),
                        new Reader(Locale.ENGLISH, person -> person.value(), _ -> true))
                .layout();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void at_no_width_does_a_label_lie_over_another_or_over_a_mark(Layout layout) {
        for (int frame : Fit.FRAMES) {
            double plot = frame - Fit.gutter(frame);
            Map<Double, List<Extent>> lines = new TreeMap<>();
            for (PlacedMark mark : layout.marks()) {
                Label label = mark.label();
                if (label != null && label.fit() <= frame && label.side() != Side.INSIDE) {
                    lines.computeIfAbsent(mark.middle(), _ -> new ArrayList<>()).add(extent(mark, label, plot));
                }
            }
            lines.values().forEach(LabelsTest::assertApart);
        }
    }

    private static Extent extent(PlacedMark mark, Label label, double plot) {
        double text = Fit.px(label.text());
        double start = mark.x() * plot / 100;
        double end = mark.end() * plot / 100;
        return label.side() == Side.AFTER
                ? new Extent(end + 8, end + 8 + text, label.text())
                : new Extent(start - 8 - text, start - 8, label.text());
    }

    private static void assertApart(List<Extent> line) {
        line.sort(Comparator.comparingDouble(Extent::from));
        assertThat(line.getFirst().from()).as(line.getFirst().text()).isGreaterThan(-8);
        for (int i = 1; i < line.size(); i++) {
            assertThat(line.get(i).from())
                    .as("%s after %s", line.get(i), line.get(i - 1))
                    .isGreaterThanOrEqualTo(line.get(i - 1).to());
        }
    }

    @Test
    void after_the_end_in_the_first_half_and_before_the_start_in_the_second() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        assertThat(side(drawing.mark("a2", Shape.AgreementBar.class))).isEqualTo(Side.AFTER);
        assertThat(side(drawing.mark("a4", Shape.AgreementBar.class))).isEqualTo(Side.BEFORE);
    }

    @Test
    void a_long_text_is_cut_short_and_its_ending_is_not() {
        String what = "Bring every letter of the landlord, the energy company and the school to the office";
        Drawing drawing = Drawing.of(Story.opened()
                .told(Drawing.agreed("a", "2025-02-10", what, "2025-12-31"), Drawing.kept("k", "2025-04-10", "a")));

        Label label = label(drawing.mark("a", Shape.AgreementBar.class));
        assertThat(label.text()).startsWith("Bring every letter").endsWith("… · gehouden");
    }

    @Test
    void a_bar_too_narrow_for_its_code_at_some_width_shows_it_from_the_next_on() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        List<Integer> fits = drawing.marks(Shape.RoleBar.class).stream()
                .filter(mark -> mark.mark().revision() != Revision.GHOST)
                .map(mark -> mark.label() == null ? Fit.NEVER : mark.label().fit())
                .toList();
        assertThat(fits).contains(Fit.ALWAYS).anyMatch(fit -> fit > Fit.ALWAYS);
    }

    private static Side side(PlacedMark mark) {
        return label(mark).side();
    }

    private static Label label(PlacedMark mark) {
        return requireNonNull(mark.label(), () -> "no label of " + mark.id());
    }
}
