package traject.query.sequence.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Matrix;
import traject.query.sequence.RandomSequences;
import traject.query.sequence.Sequences;

class IndicatorTest {

    private final Sequences random = RandomSequences.of(11, 200, 14, 4, true);

    @Test
    void subsequences_are_as_many_as_listing_them_finds() {
        double[] counted = Indicator.SUBSEQUENCES.of(random);
        for (int i = 0; i < random.size(); i++) {
            int[] order = Course.of(random, i).order;
            Set<List<Integer>> found = new HashSet<>();
            for (int subset = 0; subset < 1 << order.length; subset++) {
                List<Integer> chosen = new ArrayList<>();
                for (int k = 0; k < order.length; k++) {
                    if ((subset >> k & 1) == 1) {
                        chosen.add(order[k]);
                    }
                }
                found.add(chosen);
            }
            assertThat(counted[i]).isEqualTo(found.size());
        }
    }

    @Test
    void normalised_indicators_stay_between_0_and_1() {
        for (Indicator indicator : List.of(
                Indicator.ENTROPY,
                Indicator.COMPLEXITY,
                Indicator.VOLATILITY,
                Indicator.VISITED_SHARE,
                Indicator.TRANSITION_SHARE,
                Indicator.TURBULENCE_NORMALISED)) {
            assertThat(Arrays.stream(indicator.of(random)).filter(value -> !Double.isNaN(value)))
                    .as(indicator.name())
                    .allMatch(value -> value >= 0 && value <= 1 + 1e-12);
        }
    }

    @Test
    void turbulence_stays_finite_where_the_number_of_subsequences_does_not() {
        int[] row = IntStream.range(0, 3000).map(t -> t % 3).toArray();
        Sequences one = Sequences.of(Alphabet.of("A", "B", "C"), new int[][] {row});
        assertThat(Indicator.SUBSEQUENCES.of(one)[0]).isInfinite();
        // going round three letters the count follows tribonacci numbers, which grow by 1.839 each
        assertThat(Indicator.TURBULENCE.of(one)[0]).isCloseTo(3000 * Math.log(1.8392867552) / Math.log(2), within(2.0));
        assertThat(Indicator.TURBULENCE_NORMALISED.of(one)[0]).isEqualTo(1);
    }

    @Test
    void a_weight_of_two_is_the_same_as_being_there_twice() {
        Sequences once = random.withWeights(
                IntStream.range(0, random.size()).mapToDouble(i -> 1 + i % 2).toArray());
        int[] rows = IntStream.range(0, random.size())
                .flatMap(i -> i % 2 == 0 ? IntStream.of(i) : IntStream.of(i, i))
                .toArray();
        Sequences twice = random.select(rows);
        close(Transitions.rates(once, 2), Transitions.rates(twice, 2));
        close(StateDistribution.of(once).shares(), StateDistribution.of(twice).shares());
    }

    private static void close(Matrix one, Matrix other) {
        for (int row = 0; row < one.rows(); row++) {
            assertThat(one.row(row)).containsExactly(other.row(row), within(1e-12));
        }
    }

    @Test
    void rates_from_a_state_add_up_to_1_or_there_are_none() {
        Matrix rates = Transitions.rates(random, 3);
        for (int row = 0; row < rates.rows(); row++) {
            assertThat(Arrays.stream(rates.row(row)).sum()).isCloseTo(1, within(1e-12));
        }
        Sequences still = Sequences.of(Alphabet.of("A", "B"), new int[][] {{0, 0}});
        assertThat(Transitions.rates(still, 1).row(1)).containsExactly(0, 0);
        assertThatThrownBy(() -> Transitions.rates(still, 0)).hasMessage("A lag is at least 1, not 0");
    }

    @Test
    void binary_volatility_sees_a_change_at_the_end_behind_a_gap() {
        Sequences gap = Sequences.of(Alphabet.of("A", "B"), new int[][] {{0, Sequences.MISSING, 0, 0, 1}});
        // one transition among the three places between four valid observations, and both letters visited
        assertThat(PositiveStates.of(gap, Set.of("B")).getFirst().volatility())
                .isCloseTo((1 / 3.0 + 1) / 2, within(1e-15));
    }

    @Test
    void every_state_needs_a_rank_and_some_state_must_be_positive() {
        assertThatThrownBy(() -> RankedStates.of(random, List.of("A", "B")))
                .hasMessage("Every state needs one rank: [A, B, C, D]");
        assertThatThrownBy(() -> RankedStates.of(random.missingAsState(), List.of("A")))
                .hasMessageContaining("has no rank");
        assertThatThrownBy(() -> PositiveStates.of(random, Set.of())).hasMessage("No state is said to be positive");
    }
}
