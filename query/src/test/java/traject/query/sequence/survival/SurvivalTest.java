package traject.query.sequence.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;

class SurvivalTest {

    @Test
    void without_censoring_the_curve_is_the_share_that_is_left() {
        Random random = new Random(1);
        List<Observation> times = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            times.add(new Observation(1 + random.nextInt(30), true));
        }
        for (SurvivalCurve.Point point : SurvivalCurve.of(times).points()) {
            double left = times.stream().filter(t -> t.time() > point.time()).count() / 200.0;
            assertThat(point.survival()).isCloseTo(left, within(1e-12));
        }
    }

    @Test
    void a_median_on_a_flat_part_is_its_middle_and_may_not_exist() {
        SurvivalCurve four = SurvivalCurve.of(List.of(
                new Observation(1, true),
                new Observation(2, true),
                new Observation(5, true),
                new Observation(9, true)));
        assertThat(four.quantile(0.5)).hasValue(3.5);
        assertThat(four.restrictedMean(9)).isCloseTo(17 / 4.0, within(1e-12));
        SurvivalCurve few = SurvivalCurve.of(
                List.of(new Observation(1, true), new Observation(2, false), new Observation(5, false)));
        assertThat(few.quantile(0.5)).isEmpty();
    }

    @Test
    void a_weight_of_two_is_the_same_as_being_there_twice() {
        List<Observation> weighted =
                List.of(new Observation(2, true, 2), new Observation(3, false, 1), new Observation(4, true, 2));
        List<Observation> twice = List.of(
                new Observation(2, true),
                new Observation(2, true),
                new Observation(3, false),
                new Observation(4, true),
                new Observation(4, true));
        assertThat(SurvivalCurve.of(weighted).points())
                .isEqualTo(SurvivalCurve.of(twice).points());
        List<Observation> others = List.of(new Observation(1, true), new Observation(6, true));
        assertThat(LogRank.of(List.of(weighted, others), 0).chiSquared())
                .isCloseTo(LogRank.of(List.of(twice, others), 0).chiSquared(), within(1e-12));
    }

    @Test
    void the_end_of_a_sequence_censors_and_the_first_visit_is_the_event() {
        Sequences sequences = Sequences.of(Alphabet.of("A", "B"), new int[][] {{0, 0, 1}, {0, 0, 0}});
        assertThat(SpellSurvival.of(sequences, 0)).containsExactly(new Observation(2, true), new Observation(3, false));
        assertThat(SpellSurvival.untilFirst(sequences, 1))
                .containsExactly(new Observation(2, true), new Observation(3, false));
    }

    @Test
    void groups_that_nothing_tells_apart_have_no_degrees_of_freedom() {
        List<Observation> censored = List.of(new Observation(2, false), new Observation(5, false));
        List<Observation> atOnce = List.of(new Observation(3, true));

        for (LogRank test :
                List.of(LogRank.of(List.of(censored, censored), 0), LogRank.of(List.of(atOnce, atOnce, atOnce), 0))) {
            assertThat(test.degrees()).isZero();
            assertThat(test.chiSquared()).isZero();
            assertThat(test.p()).isEqualTo(1);
        }
    }

    @Test
    void a_group_that_left_before_anything_happened_counts_for_nothing() {
        List<Observation> one = List.of(new Observation(2, true), new Observation(3, true), new Observation(7, false));
        List<Observation> other = List.of(new Observation(4, true), new Observation(6, true), new Observation(9, true));
        List<Observation> gone = List.of(new Observation(1, false), new Observation(1, false));
        LogRank without = LogRank.of(List.of(one, other), 0);

        for (List<List<Observation>> groups :
                List.of(List.of(one, other, gone), List.of(gone, one, other), List.of(one, gone, other))) {
            LogRank with = LogRank.of(groups, 0);
            assertThat(with.degrees()).isEqualTo(without.degrees()).isEqualTo(1);
            assertThat(with.chiSquared()).isCloseTo(without.chiSquared(), within(1e-12));
        }
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatThrownBy(() -> SurvivalCurve.of(List.of())).hasMessage("There is nobody to observe");
        assertThatThrownBy(() -> LogRank.of(List.of(List.of(new Observation(1, true))), 0))
                .hasMessageContaining("at least 2 groups");
        assertThatThrownBy(() -> new Observation(-1, true)).hasMessageContaining("at least 0");
        List<Observation> two = List.of(new Observation(1, true), new Observation(2, true));
        assertThatThrownBy(() -> CoxRegression.of(two, new double[][] {{1}, {1}}, CoxRegression.Ties.EFRON))
                .hasMessageContaining("nothing distinguishes them");
    }
}
