package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.figure.TypologyQuality.Measured;
import traject.query.sequence.Progress;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Chosen;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.clustering.Representatives.Standing;
import traject.query.sequence.clustering.TieSensitivity;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.Normalisation;
import traject.query.sequence.dissimilarity.OptimalMatching;

class TypologyFiguresTest {

    private static final Setting SETTING = new Setting("y", Locale.ENGLISH, "roles");
    static final Sequences SEQUENCES = Trajectories.of(120, 25, 1).missingAsState();
    private static final DistanceMatrix DISTANCES = DistanceMatrix.of(
            SEQUENCES, new OptimalMatching(ConstantCosts.of(SEQUENCES.alphabet(), 2, 1), Normalisation.NONE));
    static final Dendrogram TREE = Dendrogram.of(DISTANCES, Linkage.WARD);

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("tree", setting -> TypologyTree.of(types(6, setting), setting));
        Drawn.holds("quality", setting -> TypologyQuality.of(measured(), setting));
        Drawn.holds(
                "representatives",
                setting -> TypeRepresentatives.of(SEQUENCES, representatives(), Times.from(TimeUnit.MONTH), setting));
    }

    @Test
    void how_alike_types_stay_in_other_orders_stands_at_its_height_for_each_number_of_types() {
        List<TypologyTies.Measured> measured = IntStream.rangeClosed(2, 9)
                .mapToObj(types -> new TypologyTies.Measured(
                        types,
                        TieSensitivity.of(
                                DISTANCES,
                                matrix -> Dendrogram.of(matrix, Linkage.WARD).cut(types),
                                3,
                                7,
                                Progress.UNWATCHED)))
                .toList();
        Drawn.holds("ties", setting -> TypologyTies.of(measured, setting));
        Drawn drawn = Drawn.of(TypologyTies.of(measured.reversed(), SETTING));

        assertThat(drawn.column(0)).containsExactly(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        for (int k = 0; k < measured.size(); k++) {
            Element dot = Drawn.parts(drawn.marks().get(k), "circle").getFirst();
            assertThat((170 - Drawn.number(dot, "cy")) / 160)
                    .isCloseTo(measured.get(k).ties().mean(), within(0.002));
            assertThat(drawn.column(2).get(k)).isEqualTo(measured.get(k).ties().lowest());
        }
        assertThat(drawn.column(2)).anyMatch(lowest -> lowest < 1);
        assertThatThrownBy(() -> TypologyTies.of(List.of(), SETTING)).hasMessageContaining("number of types");
    }

    @Test
    void how_few_are_of_a_type_and_who_stands_for_them_cannot_be_told() {
        Sequences one = Trajectories.of(Map.of("aaa", 60, "bbb", 39, "fff", 1));
        Sequences three = Trajectories.of(Map.of("aaa", 60, "bbb", 37, "fff", 3));

        Drawn.hides("tree-hidden", setting -> tree(one, setting), setting -> tree(three, setting));
        Drawn.hides(
                "representatives-hidden",
                setting -> standing(one, 39, 1, setting),
                setting -> standing(three, 37, 3, setting));
        Figure figure = standing(one, 39, 1, new Setting("y", Locale.ENGLISH, "roles", Drawn.FIVE));
        assertThat(figure.csv()).contains("x,<5,x,x,x,x,x").doesNotContain("WILLING_COLLABORATOR");
        assertThat(Drawn.of(tree(one, new Setting("y", Locale.ENGLISH, "roles", Drawn.FIVE)))
                        .said())
                .anyMatch(said -> said.endsWith(" · <5"))
                .anyMatch(said -> said.endsWith(" · 60 · 60%"));
    }

    /** Heights of merges that depend on no number: nearest neighbours. */
    private static Figure tree(Sequences sequences, Setting setting) {
        DistanceMatrix distances = DistanceMatrix.of(
                sequences, new OptimalMatching(ConstantCosts.of(sequences.alphabet(), 2, 1), Normalisation.NONE));
        return TypologyTree.of(
                TypeCounts.of(Dendrogram.of(distances, Linkage.SINGLE), 3, setting.protection()), setting);
    }

    /** Three that stand for all, each for those of its own course. */
    private static Figure standing(Sequences sequences, int second, int third, Setting setting) {
        Representatives representatives = new Representatives(
                List.of(),
                List.of(
                        new Chosen(0, new Standing(60, 60, 1, 2, 1)),
                        new Chosen(60, new Standing(second, second, 1, 2, 1)),
                        new Chosen(99, new Standing(third, third, third, 2 * third, third))),
                new Standing(100, 100, 1, 2, 1));
        return TypeRepresentatives.of(sequences, representatives, Times.from(TimeUnit.MONTH), setting);
    }

    @Test
    void the_types_of_the_tree_are_those_of_the_cut_and_hold_everybody() {
        Drawn drawn = Drawn.of(TypologyTree.of(types(6, SETTING), SETTING));

        List<List<Cell>> types = drawn.figure().table().rows().stream()
                .filter(row -> row.getFirst().exact().equals("type"))
                .toList();
        assertThat(types).hasSize(6);
        for (List<Cell> type : types) {
            int number = Integer.parseInt(type.get(1).exact()) - 1;
            assertThat(type.get(2).exact()).isEqualTo("" + TREE.cut(6).members(number).length);
        }
        assertThat(types.stream()
                        .mapToInt(type -> Integer.parseInt(type.get(2).exact()))
                        .sum())
                .isEqualTo(120);
        List<Double> heights = drawn.figure().table().rows().stream()
                .filter(row -> row.getFirst().exact().equals("fork"))
                .map(row -> Double.parseDouble(row.get(3).exact()))
                .sorted()
                .toList();
        assertThat(heights)
                .isEqualTo(TREE.merges().subList(114, 119).stream()
                        .map(merge -> merge.height())
                        .sorted()
                        .toList());
        assertThatThrownBy(() -> types(21, SETTING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_each_measure_the_best_number_of_types_is_filled_and_told() {
        List<Measured> measured = measured();
        Drawn drawn = Drawn.of(TypologyQuality.of(measured.reversed(), SETTING));

        assertThat(drawn.column(0)).containsExactly(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
        assertThat(drawn.column(1))
                .isEqualTo(measured.stream()
                        .map(each -> each.quality().silhouette())
                        .toList());
        Measured lowest = measured.stream()
                .min((one, other) ->
                        Double.compare(one.quality().hubertC(), other.quality().hubertC()))
                .orElseThrow();
        assertThat(drawn.names())
                .anyMatch(name ->
                        name.startsWith("Hubert’s C (HC), low is good: best with " + lowest.types() + " types"));
        assertThat(drawn.elements("circle").stream()
                        .filter(dot -> dot.getAttribute("class").equals("f-best")))
                .hasSize(7);
    }

    @Test
    void representatives_are_as_thick_as_those_nearest_to_them_are_many() {
        Representatives representatives = representatives();
        Drawn drawn = Drawn.of(TypeRepresentatives.of(SEQUENCES, representatives, Times.from(TimeUnit.MONTH), SETTING));

        for (int k = 0; k < representatives.chosen().size(); k++) {
            double assigned = representatives.chosen().get(k).standing().assigned();
            Element mark = drawn.marks().get(k);
            assertThat(Drawn.number(Drawn.parts(mark, "rect").getFirst(), "height"))
                    .isCloseTo(Math.max(8, 150 * assigned / 120), within(0.01));
            double wide = Drawn.parts(mark, "rect").stream()
                    .mapToDouble(rect -> Drawn.number(rect, "width"))
                    .sum();
            int length = SEQUENCES.length(representatives.chosen().get(k).sequence());
            assertThat(wide).isCloseTo(474.0 * length / 25, within(0.2));
        }
        assertThat(drawn.column(1).getLast()).isEqualTo(120);
    }

    static List<Measured> measured() {
        return IntStream.rangeClosed(2, 8)
                .mapToObj(types -> new Measured(
                        types,
                        ClusterQuality.of(DISTANCES, TREE.cut(types)),
                        TieSensitivity.of(
                                DISTANCES,
                                distances ->
                                        Dendrogram.of(distances, Linkage.WARD).cut(types),
                                3,
                                42,
                                Progress.UNWATCHED)))
                .toList();
    }

    static TypeCounts types(int number, Setting setting) {
        return TypeCounts.of(TREE, number, setting.protection());
    }

    static Representatives representatives() {
        return Representatives.number(SEQUENCES, DISTANCES, Criterion.DENSITY, 0.15, 5);
    }
}
