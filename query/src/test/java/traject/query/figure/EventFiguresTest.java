package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.sequence.event.Constraint;
import traject.query.sequence.event.Discriminating;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.FrequentSubsequence;
import traject.query.sequence.event.Subsequence;

class EventFiguresTest {

    private static final Setting SETTING = new Setting("ev", Locale.ENGLISH, "roles");
    private static final List<String> GROUPS = List.of("A: all others", "B: premature guidance");

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("frequent", setting -> FrequentEvents.of(frequent(), setting));
        Drawn.holds("discriminating", setting -> DiscriminatingEvents.of(discriminating(), GROUPS, setting));
        Drawn.holds(
                "frequent-hostile",
                setting -> FrequentEvents.of(
                        List.of(new FrequentSubsequence(Subsequence.of("<script>", "=1+1", "\"&'"), 0.5, 3)), setting));
    }

    @Test
    void bars_are_as_long_as_the_shares_and_all_courses_stand_in_the_table() {
        List<FrequentSubsequence> found = frequent();
        Drawn drawn = Drawn.of(FrequentEvents.of(found, SETTING));

        assertThat(drawn.marks()).hasSize(25);
        assertThat(drawn.figure().table().rows()).hasSameSizeAs(found).hasSizeGreaterThan(25);
        assertThat(drawn.figure().caption()).contains("25 of " + found.size() + " drawn, all in the table");
        double px = width(drawn.marks().getFirst(), 1) / found.getFirst().support();
        for (int k = 0; k < 25; k++) {
            assertThat(width(drawn.marks().get(k), 1)).isCloseTo(found.get(k).support() * px, within(0.05));
        }
    }

    @Test
    void every_group_has_its_share_and_a_sign_where_it_is_more_than_chance() {
        List<Discriminating> found = discriminating();
        Drawn drawn = Drawn.of(DiscriminatingEvents.of(found, GROUPS, SETTING));

        assertThat(drawn.marks()).hasSize(Math.min(15, found.size()));
        assertThat(drawn.column(5))
                .isEqualTo(found.stream()
                        .map(each -> each.groups().getFirst().share())
                        .toList());
        Discriminating first = found.getFirst();
        assertThat(Math.abs(first.groups().get(1).residual())).isGreaterThan(4);
        String sign = first.groups().get(1).residual() > 0 ? "++" : "−−";
        assertThat(drawn.said())
                .contains(
                        new Words(Locale.ENGLISH).percent(first.groups().get(1).share()) + " " + sign);
        double one = width(drawn.marks().getFirst(), 1) / first.groups().get(0).share();
        assertThat(width(drawn.marks().getFirst(), 2))
                .isCloseTo(one * first.groups().get(1).share(), within(0.05));
    }

    @Test
    void a_course_of_a_few_is_left_out_and_how_few_have_none_cannot_be_told() {
        Subsequence all = Subsequence.of("GO_IT_ALONE");
        Subsequence some = Subsequence.of("RESCUER");
        Subsequence few = Subsequence.of("ATTACHED_STAYER");
        Drawn.hides(
                "frequent-hidden",
                setting -> FrequentEvents.of(List.of(in(all, 99), in(some, 40), in(few, 1)), 100, setting),
                setting -> FrequentEvents.of(List.of(in(all, 97), in(some, 40), in(few, 3)), 100, setting));
        Setting five = new Setting("ev", Locale.ENGLISH, "roles", Drawn.FIVE);
        Figure figure = FrequentEvents.of(List.of(in(all, 99), in(some, 40), in(few, 1)), 100, five);
        assertThat(figure.csv()).contains(",0.4,40", ",x,≥5").doesNotContain("ATTACHED_STAYER");
        assertThat(figure.caption()).contains("2 of 2 drawn", "fewer than 5 trajectories are left out");
        assertThatThrownBy(() -> FrequentEvents.of(List.of(), five)).hasMessageContaining("so many trajectories");
    }

    @Test
    void whether_one_or_three_of_a_group_have_a_course_cannot_be_told_nor_worked_out_of_the_test() {
        Subsequence shown = Subsequence.of("RESCUER");
        Subsequence hidden = Subsequence.of("GO_IT_ALONE");
        Subsequence few = Subsequence.of("ATTACHED_STAYER");
        List<Integer> sizes = List.of(100, 40);
        Drawn.hides(
                "discriminating-hidden",
                setting -> DiscriminatingEvents.of(
                        List.of(in(hidden, sizes, 30, 1), in(shown, sizes, 50, 10), in(few, sizes, 1, 1)),
                        GROUPS,
                        sizes,
                        setting),
                setting -> DiscriminatingEvents.of(
                        List.of(in(shown, sizes, 50, 10), in(hidden, sizes, 28, 3), in(few, sizes, 2, 0)),
                        GROUPS,
                        sizes,
                        setting));
        Setting five = new Setting("ev", Locale.ENGLISH, "roles", Drawn.FIVE);
        Figure figure = DiscriminatingEvents.of(List.of(in(hidden, sizes, 30, 1)), GROUPS, sizes, five);
        assertThat(figure.csv()).contains("(GO_IT_ALONE),0.2214", ",x,x,x,≥5,x,<5,x");
        assertThatThrownBy(() -> DiscriminatingEvents.of(List.of(), GROUPS, five))
                .hasMessageContaining("known size");
    }

    private static FrequentSubsequence in(Subsequence course, int of100) {
        return new FrequentSubsequence(course, of100 / 100.0, of100);
    }

    private static Discriminating in(Subsequence course, List<Integer> sizes, int inA, int inB) {
        double support = (double) (inA + inB) / (sizes.getFirst() + sizes.getLast());
        double p = 0.001 * inA;
        return new Discriminating(
                course,
                support,
                inA + inB,
                p,
                p,
                List.of(
                        new Discriminating.InGroup((double) inA / sizes.getFirst(), inA),
                        new Discriminating.InGroup((double) inB / sizes.getLast(), inB)));
    }

    @Test
    void text_that_a_spreadsheet_would_compute_is_text_in_the_file() {
        Table table = new Table(
                "x",
                "",
                List.of("a", "b"),
                List.of(
                        List.of(Cell.text("=1+1"), new Cell("−1", "-1", true)),
                        List.of(Cell.text("a,\"b\""), Cell.none())));

        assertThat(table.csv()).isEqualTo("a,b\r\n'=1+1,-1\r\n\"a,\"\"b\"\"\",\r\n");
    }

    private static double width(Element mark, int rect) {
        return Drawn.number(Drawn.parts(mark, "rect").get(rect), "width");
    }

    private static EventSequences events() {
        return EventSequences.of(Trajectories.of(212, 25, 1), EventSequences.Kind.STATE);
    }

    static List<FrequentSubsequence> frequent() {
        return FrequentSubsequence.of(events(), new FrequentSubsequence.Limits(0.1, 4), Constraint.none());
    }

    static List<Discriminating> discriminating() {
        EventSequences events = events();
        double[] held = FrequentSubsequence.counts(events, frequent().get(3).subsequence(), Constraint.none());
        List<String> groupOf = IntStream.range(0, events.size())
                .mapToObj(i -> GROUPS.get(held[i] > 0 && i % 3 != 0 ? 1 : 0))
                .toList();
        return Discriminating.of(events, frequent(), Constraint.none(), groupOf, GROUPS);
    }
}
