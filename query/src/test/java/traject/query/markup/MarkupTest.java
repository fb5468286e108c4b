package traject.query.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "12.5, 12.5", "0.04, 0.04", "-0.5, -0.5", "99.999, 100", "-12.34, -12.34", "0.001, 0"})
    void a_number_has_at_most_two_digits_after_the_point(double value, String written) {
        assertThat(Markup.number(value)).isEqualTo(written);
    }

    @Test
    void a_number_is_rounded_to_the_nearest_hundredth() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble(-500, 2_000);
            assertThat(new BigDecimal(Markup.number(value)))
                    .isEqualByComparingTo(new BigDecimal(value).setScale(2, RoundingMode.HALF_UP));
        }
    }

    @Test
    void what_could_be_taken_for_markup_is_escaped() {
        assertThat(new Markup().text("p", "a < b & \"c\"\u0001", "title", ">").toString())
                .isEqualTo("<p title=\"&gt;\">a &lt; b &amp; &quot;c&quot;</p>");
    }
}
