package traject.query.sequence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values from tables that have more digits than needed here. */
class DistributionsTest {

    @Test
    void the_tail_of_two_degrees_is_an_exponential() {
        for (double x : new double[] {0.1, 1, 7, 300, 1200}) {
            assertThat(ChiSquared.upperTail(x, 2) / Math.exp(-x / 2)).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void five_percent_lie_above_the_known_limits() {
        assertThat(ChiSquared.upperTail(3.841458820694124, 1)).isCloseTo(0.05, within(1e-13));
        assertThat(ChiSquared.upperTail(18.307038053275146, 10)).isCloseTo(0.05, within(1e-13));
        assertThat(StandardNormal.upperTail(1.6448536269514722)).isCloseTo(0.05, within(1e-13));
    }

    @Test
    void ninety_five_percent_lie_within_1_96() {
        assertThat(StandardNormal.twoSided(0.95)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(StandardNormal.twoSided(0.5)).isCloseTo(0.6744897501960817, within(1e-12));
        assertThat(StandardNormal.twoSided(0.9999)).isCloseTo(3.890591886413094, within(1e-9));
        assertThatThrownBy(() -> StandardNormal.twoSided(1)).hasMessageContaining("between 0 and 1");
    }
}
