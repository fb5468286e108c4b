package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.Hamming;
import traject.query.sequence.statistics.Association;
import traject.query.sequence.statistics.Proportion;

class TypeSharesTest {

    private static final List<String> GROUPS = List.of("group A", "group B");
    private static final Setting SETTING = new Setting("s", Locale.ENGLISH, "roles, groups A and B together");
    private static final int[][] TABLE = {{120, 10}, {52, 25}, {40, 6}};

    /** So many of each type, row by row, in each of two groups. */
    static TypeCounts counts(int[][] table, Protection protection) {
        List<int[]> rows = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int type = 0; type < table.length; type++) {
            for (int group = 0; group < 2; group++) {
                for (int member = 0; member < table[type][group]; member++) {
                    rows.add(new int[] {type});
                    groups.add(group);
                }
            }
        }
        Sequences sequences = Sequences.of(
                Alphabet.of(List.of("a", "b", "c", "d").subList(0, table.length)), rows.toArray(int[][]::new));
        DistanceMatrix distances =
                DistanceMatrix.of(sequences, new Hamming(ConstantCosts.of(sequences.alphabet(), 1, 1)));
        return TypeCounts.of(
                Dendrogram.of(distances, Linkage.SINGLE), table.length, new Partition(groups, 2), protection);
    }

    static Figure figure(int[][] table, Setting setting) {
        return TypeShares.of(counts(table, setting.protection()), GROUPS, 1, setting);
    }

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("shares", setting -> figure(TABLE, setting));
        Drawn.holds("shares-none", setting -> figure(new int[][] {{1_200, 0}, {900, 4}, {0, 70}}, setting));
    }

    @Test
    void shares_differences_and_the_test_are_of_what_was_counted() {
        Drawn drawn = Drawn.of(figure(TABLE, SETTING));

        assertThat(drawn.column(1)).containsExactly(130.0, 77.0, 46.0, 253.0);
        assertThat(drawn.column(2)).containsExactly(120.0, 52.0, 40.0, 212.0);
        assertThat(drawn.column(6)).containsExactly(10.0, 25.0, 6.0, 41.0);
        Proportion one = new Proportion(52, 212);
        Proportion other = new Proportion(25, 41);
        List<Cell> second = drawn.figure().table().rows().get(1);
        assertThat(second.subList(3, 6).stream().map(Cell::exact))
                .containsExactly(
                        "" + one.share(),
                        "" + one.interval(0.95).lower(),
                        "" + one.interval(0.95).upper());
        assertThat(second.subList(10, 13).stream().map(Cell::exact))
                .containsExactly(
                        "" + (one.share() - other.share()),
                        "" + one.less(other, 0.95).lower(),
                        "" + one.less(other, 0.95).upper());
        Association test = Association.of(TABLE, 1, 1);
        assertThat(drawn.figure().caption())
                .contains("253 trajectories, of both groups together", "p < 0.001", "Going together is not causing.")
                .contains("V " + Math.round(test.cramersV() * 100) / 100.0);
        assertThat(drawn.names().get(1))
                .isEqualTo(
                        "Type 2: group A: 52 of 212, 25%; interval of 95% from 19% to 31%; group B: 25 of 41, 61%; "
                                + "interval of 95% from 46% to 74%; difference −36 percentage points, interval of 95% from −51 to −20");
        List<Double> dots = Drawn.parts(drawn.marks().get(1), "circle").stream()
                .map(dot -> Drawn.number(dot, "cx") - 190)
                .toList();
        assertThat(dots.getFirst() / dots.getLast()).isCloseTo(one.share() / other.share(), within(0.002));
    }

    @Test
    void where_few_are_expected_random_divisions_tell() {
        assertThat(figure(new int[][] {{30, 3}, {30, 3}, {4, 1}}, SETTING).caption())
                .contains("by 10\u00a0000 random divisions");
        assertThat(figure(TABLE, SETTING).caption()).contains("2 df").doesNotContain("random");
    }

    @Test
    void how_few_of_a_group_are_of_a_type_cannot_be_told() {
        Drawn.hides(
                "shares-hidden",
                setting -> figure(new int[][] {{120, 70}, {39, 1}, {30, 30}}, setting),
                setting -> figure(new int[][] {{120, 70}, {37, 3}, {32, 28}}, setting));
        Setting five = new Setting("s", Locale.ENGLISH, "roles", Drawn.FIVE);
        Drawn drawn = Drawn.of(figure(new int[][] {{120, 70}, {39, 1}, {30, 30}}, five));

        Association joined = Association.of(new int[][] {{120, 70}, {69, 31}}, 1, 1);
        assertThat(drawn.said()).contains("120 · 63%", "<5", "n 190", "n 40", "n 60");
        assertThat(drawn.figure().caption())
                .contains(
                        "count as one in the test",
                        "chi-squared " + Math.round(100 * joined.statistic()) / 100.0 + ", 1 df");
        assertThat(figure(new int[][] {{39, 1}, {30, 30}}, five).caption()).contains("Too much is suppressed");
    }

    /** By trying all numbers that agree with what is told of types and groups. */
    @Test
    void a_small_number_could_be_any_small_one() {
        int hidden = 0;
        for (int small = 1; small <= 4; small++) {
            for (int second = 0; second <= 9; second++) {
                int[][] table = {{9, small}, {12, second}, {4, 8}};
                TypeCounts counts = counts(table, Drawn.FIVE);
                boolean[] possible = possible(counts, table);
                hidden += counts.of(0, 1).isExact() ? 0 : 1;
                assertThat(Arrays.copyOfRange(possible, 1, 5))
                        .as(small + " " + second)
                        .containsOnly(true);
            }
        }
        assertThat(hidden).isEqualTo(40);
    }

    /** Which numbers the second group can have of the first type. */
    private static boolean[] possible(TypeCounts counts, int[][] table) {
        boolean[] possible = new boolean[5];
        int all = 0;
        int first = 0;
        for (int[] row : table) {
            all += row[0] + row[1];
            first += row[0];
        }
        for (int a = 0; a <= first; a++) {
            for (int b = 0; a + b <= first; b++) {
                for (int x = 0; x < 5; x++) {
                    for (int y = 0; x + y <= all - first; y++) {
                        int[][] tried = {{a, x}, {b, y}, {first - a - b, all - first - x - y}};
                        possible[x] |= agrees(counts, tried);
                    }
                }
            }
        }
        return possible;
    }

    private static boolean agrees(TypeCounts counts, int[][] tried) {
        for (int type = 0; type < tried.length; type++) {
            if (!agrees(counts.ofType(type), tried[type][0] + tried[type][1])
                    || !agrees(counts.of(type, 0), tried[type][0])
                    || !agrees(counts.of(type, 1), tried[type][1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(Told told, int number) {
        return switch (told.telling()) {
            case EXACT -> told.number() == number;
            case BELOW -> number >= 1 && number < told.threshold();
            case AT_LEAST -> number >= told.threshold();
            case NOTHING -> true;
        };
    }

    @Test
    void what_is_no_two_groups_is_refused() {
        TypeCounts two = counts(TABLE, Protection.NONE);
        TypeCounts undivided = TypeCounts.of(two.dendrogram(), 3, Protection.NONE);

        assertThatThrownBy(() -> TypeShares.of(undivided, GROUPS, 1, SETTING)).hasMessageContaining("Two groups");
        assertThatThrownBy(() -> TypeShares.of(two, List.of("A"), 1, SETTING)).hasMessageContaining("Two groups");
        assertThatThrownBy(() -> TypeCounts.of(two.dendrogram(), 3, new Partition(List.of(0), 1), Protection.NONE))
                .hasMessageContaining("in groups of");
    }
}
