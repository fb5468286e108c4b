package traject.query.sequence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import traject.query.sequence.statistics.Proportion.Interval;

class ProportionTest {

    private static final double PRINTED = 0.00005;

    /** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3. */
    @Test
    void intervals_of_shares_are_those_that_were_published() {
        is(new Proportion(81, 263).interval(0.95), 0.2553, 0.3662);
        is(new Proportion(15, 148).interval(0.95), 0.0624, 0.1605);
        is(new Proportion(0, 20).interval(0.95), 0, 0.1611);
        is(new Proportion(1, 29).interval(0.95), 0.0061, 0.1718);
    }

    /** Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
    @Test
    void intervals_of_differences_are_those_that_were_published() {
        is(new Proportion(56, 70).less(new Proportion(48, 80), 0.95), 0.0524, 0.3339);
        is(new Proportion(9, 10).less(new Proportion(3, 10), 0.95), 0.1705, 0.8090);
        is(new Proportion(6, 7).less(new Proportion(2, 7), 0.95), 0.0582, 0.8062);
        is(new Proportion(5, 56).less(new Proportion(0, 29), 0.95), -0.0381, 0.1926);
        is(new Proportion(0, 10).less(new Proportion(0, 20), 0.95), -0.1611, 0.2775);
        is(new Proportion(10, 10).less(new Proportion(0, 20), 0.95), 0.6791, 1);
    }

    /** Fisher 1935, the lady tasting tea; Fisher 1962, the convictions of twins: two-sided as R's fisher.test tells. */
    @Test
    void the_exact_test_gives_what_is_known() {
        assertThat(FisherExact.p(new Proportion(3, 4), new Proportion(1, 4))).isCloseTo(34.0 / 70, within(1e-12));
        assertThat(FisherExact.p(new Proportion(2, 17), new Proportion(10, 13))).isCloseTo(0.0005367241, within(1e-10));
        assertThat(FisherExact.p(new Proportion(0, 5), new Proportion(0, 9))).isEqualTo(1);
        assertThat(FisherExact.p(new Proportion(600, 1000), new Proportion(5900, 10_000)))
                .isBetween(0.4, 0.7);
    }

    @Test
    void more_than_all_and_none_of_none_are_refused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new Proportion(0, 0)).hasMessageContaining("0 of 0");
    }

    private static void is(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(PRINTED));
        assertThat(interval.upper()).isCloseTo(upper, within(PRINTED));
    }
}
