package traject.query.sequence.dissimilarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Matrix;
import traject.query.sequence.RandomSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.DataDrivenCosts.MissingCost;
import traject.query.sequence.dissimilarity.SpellLengthMatching.Link;
import traject.query.sequence.dissimilarity.TransitionMatching.Change;

class DissimilarityTest {

    /** Long enough for more than two words of bits, and more than two blocks of lanes. */
    private final Sequences random = RandomSequences.of(5, 90, 150, 4, false);

    private final Sequences equal = RandomSequences.equallyLong(6, 70, 30, 4);
    private final Costs two = ConstantCosts.of(random.alphabet(), 2, 1);
    private final Costs rates = DataDrivenCosts.transitionRates(random);

    private List<Dissimilarity> ofAnyLength() {
        Normalisation none = Normalisation.NONE;
        return List.of(
                new OptimalMatching(two),
                new OptimalMatching(two.withIndel(1.5)),
                new OptimalMatching(rates),
                new OptimalMatching(DataDrivenCosts.rarity(random)),
                new OptimalMatching(two, Normalisation.YUJIAN_BO),
                new LongestCommonSubsequence(),
                new LongestCommonSubsequence(Normalisation.GEOMETRIC_MEAN),
                new CommonPrefix(),
                new CommonPrefix(true, none),
                TimeWarp.of(rates, 0.5, 0.5),
                LocalisedMatching.of(rates, 0.1),
                new SpellLengthMatching(two, 0.5, Link.ARITHMETIC_MEAN, none),
                new SpellMatching(rates),
                new TransitionMatching(rates, 0.3, Change.SUBSTITUTION, true, none),
                new MatchingSubsequences(),
                new SubsequenceVectors(1));
    }

    private List<Dissimilarity> ofEqualLength() {
        return List.of(
                new Hamming(ConstantCosts.of(equal.alphabet(), 1, 1)),
                new Hamming(DataDrivenCosts.transitionRates(equal)),
                new DynamicHamming(),
                new EuclideanDistance(7, true),
                new ChiSquaredDistance(7));
    }

    @TestFactory
    Stream<DynamicTest> every_measure_is_0_between_equals_symmetric_and_not_negative() {
        return Stream.concat(
                ofAnyLength().stream().map(measure -> law(measure, random)),
                ofEqualLength().stream().map(measure -> law(measure, equal)));
    }

    private static DynamicTest law(Dissimilarity measure, Sequences sequences) {
        return DynamicTest.dynamicTest(measure.toString(), () -> {
            int[] all = IntStream.range(0, sequences.size()).toArray();
            double[][] distances = DistancesTo.prepare(sequences, measure).references(all);
            DistanceMatrix matrix = DistanceMatrix.of(sequences, measure);
            for (int i = 0; i < all.length; i++) {
                assertThat(distances[i][i]).isCloseTo(0, within(1e-12));
                for (int j = 0; j < i; j++) {
                    assertThat(distances[i][j]).isNotNegative();
                    assertThat(distances[j][i]).isCloseTo(distances[i][j], within(1e-9 * (1 + distances[i][j])));
                    assertThat(matrix.at(i, j)).isCloseTo(distances[i][j], within(1e-9 * (1 + distances[i][j])));
                    assertThat(matrix.at(j, i)).isEqualTo(matrix.at(i, j));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> metrics_satisfy_the_triangle_inequality() {
        Stream<DynamicTest> any = Stream.of(
                        new OptimalMatching(two),
                        new OptimalMatching(two, Normalisation.YUJIAN_BO),
                        new LongestCommonSubsequence(),
                        new CommonPrefix(),
                        new TimeWarp(two.withIndel(5), 0.5, 0.5, Normalisation.NONE),
                        new SubsequenceVectors(1))
                .map(measure -> triangles(measure, random));
        return Stream.concat(
                any,
                Stream.of(
                        triangles(new Hamming(ConstantCosts.of(equal.alphabet(), 1, 1)), equal),
                        triangles(new ChiSquaredDistance(3), equal)));
    }

    private static DynamicTest triangles(Dissimilarity measure, Sequences sequences) {
        return DynamicTest.dynamicTest(measure.toString(), () -> {
            DistanceMatrix d = DistanceMatrix.of(sequences, measure);
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 40; j++) {
                    for (int k = 0; k < 40; k++) {
                        assertThat(d.at(i, k)).isLessThanOrEqualTo((d.at(i, j) + d.at(j, k)) * (1 + 1e-9));
                    }
                }
            }
        });
    }

    @Test
    void matching_finds_the_cheapest_of_all_ways_to_turn_one_into_the_other() {
        Sequences tiny = RandomSequences.of(8, 25, 6, 3, false);
        Costs uneven = Costs.given(
                tiny.alphabet(),
                Matrix.of(new double[][] {{0, 1.3, 0.4}, {1.3, 0, 2.9}, {0.4, 2.9, 0}}),
                new double[] {0.7, 1.1, 0.9});
        DistanceMatrix ours = DistanceMatrix.of(tiny, new OptimalMatching(uneven));
        for (int i = 0; i < tiny.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(ours.at(i, j))
                        .isCloseTo(cheapest(tiny.states(i), 0, tiny.states(j), 0, uneven), within(1e-12));
            }
        }
    }

    /** Tries every way. */
    private static double cheapest(int[] a, int i, int[] b, int j, Costs costs) {
        if (i == a.length && j == b.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        if (i < a.length) {
            best = Math.min(best, costs.indel(a[i]) + cheapest(a, i + 1, b, j, costs));
        }
        if (j < b.length) {
            best = Math.min(best, costs.indel(b[j]) + cheapest(a, i, b, j + 1, costs));
        }
        if (i < a.length && j < b.length) {
            best = Math.min(best, costs.substitution(a[i], b[j]) + cheapest(a, i + 1, b, j + 1, costs));
        }
        return best;
    }

    @Test
    void bits_over_many_words_count_what_cell_by_cell_counts() {
        // a substitution of just under two indels goes cell by cell, and is dearer than what it replaces by nothing
        Costs almost = ConstantCosts.of(random.alphabet(), 2 - 1e-12, 1);
        DistanceMatrix bits = DistanceMatrix.of(random, new LongestCommonSubsequence());
        DistanceMatrix cells = DistanceMatrix.of(random, new OptimalMatching(almost));
        for (int i = 0; i < random.size(); i++) {
            assertThat(bits.row(i)).containsExactly(cells.row(i), within(1e-9));
        }
    }

    @Test
    void a_carry_goes_through_a_word_of_bits_in_which_nothing_matches() {
        int[] once = IntStream.range(0, 200).map(t -> t == 0 ? 1 : 2 + t % 2).toArray();
        int[] farApart = new int[200];
        farApart[0] = 1;
        farApart[140] = 1;
        Sequences both = Sequences.of(random.alphabet(), new int[][] {once, farApart});
        DistanceMatrix distances = DistanceMatrix.of(both, new LongestCommonSubsequence());
        assertThat(distances.at(0, 1)).isEqualTo(200 + 200 - 2);
    }

    @Test
    void costs_are_triangular_when_no_way_round_is_cheaper() {
        double[] indel = {1, 1, 1};
        Alphabet three = Alphabet.of("A", "B", "C");
        Matrix even = Matrix.of(new double[][] {{0, 1, 2}, {1, 0, 1}, {2, 1, 0}});
        Matrix roundabout = Matrix.of(new double[][] {{0, 1, 2.1}, {1, 0, 1}, {2.1, 1, 0}});
        assertThat(Costs.given(three, even, indel).triangular()).isTrue();
        assertThat(Costs.given(three, roundabout, indel).triangular()).isFalse();
    }

    @Test
    void equal_sequences_share_what_is_held_and_a_selection_keeps_it() {
        Sequences doubled = random.select(
                IntStream.range(0, 2 * random.size()).map(i -> i / 2).toArray());
        DistanceMatrix one = DistanceMatrix.of(random, new OptimalMatching(two));
        DistanceMatrix both = DistanceMatrix.of(doubled, new OptimalMatching(two));
        assertThat(both.at(7, 6)).isZero();
        assertThat(both.at(40, 3)).isEqualTo(one.at(20, 1));
        assertThat(both.sum()).isCloseTo(4 * one.sum(), within(1e-6));
        assertThat(both.select(new int[] {40, 3}).at(0, 1)).isEqualTo(one.at(20, 1));
    }

    @Test
    void weights_change_costs_that_come_from_the_data_and_the_costs_say_so() {
        Sequences weighted = random.withWeights(
                IntStream.range(0, random.size()).mapToDouble(i -> 1 + i).toArray());
        Costs other = DataDrivenCosts.transitionRates(weighted);
        assertThat(other.fromWeightedData()).isTrue();
        assertThat(rates.fromWeightedData()).isFalse();
        assertThat(other.substitution(0, 1)).isNotEqualTo(rates.substitution(0, 1));
    }

    @Test
    void features_make_states_alike_by_their_weighted_mean() {
        Alphabet abc = Alphabet.of("A", "B", "C");
        Costs costs = FeatureCosts.of(
                abc,
                List.of(
                        new Feature("warmth", Feature.Scale.NUMERIC, List.of(0.0, 1.0, 4.0), 3),
                        new Feature("kind", Feature.Scale.NOMINAL, List.of(1.0, 1.0, 2.0), 1)));
        assertThat(costs.substitution(0, 1)).isCloseTo(3 * 0.25 / 4, within(1e-15));
        assertThat(costs.substitution(0, 2)).isCloseTo(1, within(1e-15));
        assertThat(costs.indel(0)).isCloseTo(0.5, within(1e-15));
        assertThat(costs.triangular()).isTrue();
        assertThatThrownBy(() -> FeatureCosts.of(abc, List.of())).hasMessageContaining("need a feature");
    }

    @Test
    void what_is_not_defined_is_refused_and_says_what_to_do() {
        Sequences gaps = RandomSequences.of(5, 10, 30, 4, true);
        assertThatThrownBy(() -> DistanceMatrix.of(gaps, new OptimalMatching(two)))
                .hasMessageContaining("make missing a state, or take it out");
        assertThatThrownBy(() -> DistanceMatrix.of(random, new DynamicHamming()))
                .hasMessageContaining("equal length");
        assertThatThrownBy(() ->
                        DistanceMatrix.of(random, new OptimalMatching(ConstantCosts.of(Alphabet.of("X", "Y"), 2, 1))))
                .hasMessageStartingWith("Costs are for states [X, Y]");
        Sequences unvisited = Sequences.of(Alphabet.of("A", "B"), new int[][] {{0, 0}});
        assertThatThrownBy(() -> DataDrivenCosts.rarity(unvisited)).hasMessageContaining("No sequence visits B");
        assertThatThrownBy(() -> new Hamming(two, Normalisation.YUJIAN_BO)).hasMessageContaining("LONGEST");
        assertThatThrownBy(() -> DistanceMatrix.given(new double[][] {{0, 1}, {2, 0}}))
                .hasMessageContaining("not the same the other way");
        assertThat(DataDrivenCosts.transitionRates(gaps.missingAsState(), 1, MissingCost.FIXED)
                        .substitution(0, 4))
                .isEqualTo(2);
    }
}
