package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTokenTest {

    private static final LogToken EARLIER = new LogToken(4, 90);
    private static final LogToken LATER = new LogToken(5, 10);

    @Test
    void tokens_are_ordered_by_transaction_and_then_by_position() {
        assertThat(LATER).isGreaterThan(EARLIER).isLessThan(new LogToken(5, 11));
        assertThat(LogToken.START).isLessThan(EARLIER);
    }

    @Test
    void a_later_token_covers_an_earlier_one_and_itself() {
        assertThat(LATER.covers(EARLIER)).isTrue();
        assertThat(LATER.covers(LATER)).isTrue();
        assertThat(EARLIER.covers(LATER)).isFalse();
    }

    @Test
    void bounds_are_the_earlier_and_the_later_of_two() {
        assertThat(LATER.lowerBound(EARLIER)).isEqualTo(EARLIER).isEqualTo(EARLIER.lowerBound(LATER));
        assertThat(LATER.upperBound(EARLIER)).isEqualTo(LATER).isEqualTo(EARLIER.upperBound(LATER));
    }
}
