package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;

class ProcessMapTest {

    private static final Setting SETTING = new Setting("m", Locale.ENGLISH, "all");
    static final ProcessGraph CASES = new ProcessGraph(
            List.of(
                    new Step("open", "Case opened", 212),
                    new Step("lead", "Relationship started", 240),
                    new Step("role", "Role shifted", 780),
                    new Step("agree", "Agreement made", 500),
                    new Step("kept", "Agreement kept", 310),
                    new Step("broken", "Agreement broken", 120),
                    new Step("relapse", "Relapse", 60),
                    new Step("handover", "Handover", 33),
                    new Step("close", "Case closed", 88)),
            List.of(
                    new Follows("open", "lead", 205, 2),
                    new Follows("open", "close", 4, 31),
                    new Follows("lead", "role", 190, 20.5),
                    new Follows("role", "role", 260, 33),
                    new Follows("role", "agree", 300, 14),
                    new Follows("agree", "kept", 290, 28),
                    new Follows("agree", "broken", 110, 21),
                    new Follows("kept", "role", 150, 9),
                    new Follows("kept", "agree", 90, 7),
                    new Follows("broken", "relapse", 40, 12),
                    new Follows("broken", "agree", 50, 6),
                    new Follows("relapse", "handover", 20, 11),
                    new Follows("handover", "lead", 30, 3),
                    new Follows("kept", "close", 60, Double.NaN),
                    new Follows("relapse", "close", 18, 40)),
            TimeUnit.DAY);

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("process", setting -> ProcessMap.of(CASES, setting));
        Drawn.holds("process-many", setting -> ProcessMap.of(tangle(25, 400), setting));
        Drawn.holds(
                "process-one",
                setting -> ProcessMap.of(
                        new ProcessGraph(List.of(new Step("<a>", "<a>", 1)), List.of(), TimeUnit.DAY), setting));
    }

    @Test
    void every_step_and_every_arrow_is_a_mark_with_its_numbers() {
        Drawn drawn = Drawn.of(ProcessMap.of(CASES, SETTING));

        assertThat(drawn.marks()).hasSize(9 + 15);
        assertThat(drawn.names())
                .contains(
                        "From Case opened to Relationship started: 205 times, 2 days",
                        "From Agreement kept to Case closed: 60 times",
                        "From Role shifted to Role shifted: 260 times, 33 days",
                        "Case closed: 88 times");
        assertThat(drawn.said()).contains("205 · 2 d", "260 · 33 d", "60");
        assertThat(drawn.figure().table().rows()).hasSize(9 + 15);
        assertThat(drawn.column(2).stream().mapToDouble(count -> count).sum())
                .isEqualTo(CASES.steps().stream()
                                .mapToDouble(step -> step.count().number())
                                .sum()
                        + CASES.follows().stream()
                                .mapToDouble(follows -> follows.count().number())
                                .sum());
    }

    @Test
    void boxes_do_not_overlap_and_what_follows_most_often_stands_below() {
        for (ProcessGraph graph : List.of(CASES, tangle(25, 400), tangle(12, 20))) {
            List<Element> boxes = Drawn.of(ProcessMap.of(graph, SETTING)).elements("rect");
            for (int k = 0; k < boxes.size(); k++) {
                for (Element other : boxes.subList(k + 1, boxes.size())) {
                    Element one = boxes.get(k);
                    boolean beside = Math.abs(Drawn.number(one, "x") - Drawn.number(other, "x")) >= 164 + 8;
                    boolean below = Math.abs(Drawn.number(one, "y") - Drawn.number(other, "y")) >= 42 + 8;
                    assertThat(beside || below).isTrue();
                }
            }
        }
        List<Layers.Edge> edges = List.of(new Layers.Edge(0, 1, 5), new Layers.Edge(1, 0, 2), new Layers.Edge(0, 2, 1));
        Layers layers = Layers.of(3, edges, 100, 30);
        assertThat(layers.layer(0)).isLessThan(layers.layer(1));
        assertThat(List.of(layers.isUpward(0), layers.isUpward(1), layers.isUpward(2)))
                .containsExactly(false, true, false);
    }

    @Test
    void nothing_that_comes_later_stands_beside_the_beginning() {
        int begin = 0;
        int welcome = 1;
        int relapse = 2;
        int end = 3;
        Layers layers = Layers.of(
                4,
                List.of(
                        new Layers.Edge(begin, welcome, 50),
                        new Layers.Edge(relapse, welcome, 60),
                        new Layers.Edge(welcome, relapse, 40),
                        new Layers.Edge(welcome, end, 20)),
                100,
                30);

        assertThat(layers.layer(begin)).isZero();
        assertThat(layers.layer(welcome)).isEqualTo(1);
        assertThat(layers.layer(relapse)).isEqualTo(2);
        assertThat(layers.isUpward(1)).isTrue();
    }

    @Test
    void what_is_too_much_to_draw_is_told_in_the_caption_and_stands_in_the_table() {
        ProcessGraph tangle = tangle(25, 400);
        Figure figure = ProcessMap.of(tangle, SETTING);

        assertThat(figure.caption()).containsPattern("of " + tangle.follows().size() + " arrows are drawn, \\d+% of");
        assertThat(figure.table().rows()).hasSize(25 + tangle.follows().size());
        assertThat(ProcessMap.of(CASES, SETTING).caption()).doesNotContain("arrows are drawn");
    }

    @Test
    void a_graph_that_is_none_is_refused() {
        assertThatThrownBy(() -> new ProcessGraph(
                        List.of(new Step("a", "a", 1)), List.of(new Follows("a", "b", 1, 1)), TimeUnit.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not between two steps");
        assertThatThrownBy(() -> new ProcessGraph(
                        List.of(new Step("a", "a", 1), new Step("a", "b", 1)), List.of(), TimeUnit.DAY))
                .hasMessageContaining("two steps a");
    }

    static ProcessGraph tangle(int steps, int arrows) {
        SplittableRandom random = new SplittableRandom(7);
        List<Step> made = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            made.add(new Step("s" + k, "Activity number " + k, 100));
        }
        boolean[][] there = new boolean[steps][steps];
        List<Follows> follows = new ArrayList<>();
        for (int k = 0; k < arrows; k++) {
            int from = random.nextInt(steps);
            int to = Math.min(steps - 1, Math.max(0, from + random.nextInt(7) - 2));
            if (!there[from][to]) {
                there[from][to] = true;
                follows.add(new Follows("s" + from, "s" + to, 1 + random.nextInt(1000), random.nextInt(90)));
            }
        }
        return new ProcessGraph(made, follows, TimeUnit.DAY);
    }
}
