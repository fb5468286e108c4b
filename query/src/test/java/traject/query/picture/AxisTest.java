package traject.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.picture.Axis.Tick;
import traject.query.picture.Axis.Weight;

class AxisTest {

    private static final LocalDate START = LocalDate.of(2025, 2, 10);

    @Test
    void it_runs_from_the_quarter_of_the_first_day_to_the_end_of_the_month_of_the_last() {
        Axis axis = Axis.around(START, LocalDate.of(2026, 3, 14));

        assertThat(axis.from()).isEqualTo("2025-01-01");
        assertThat(axis.to()).isEqualTo("2026-04-01");
        assertThat(axis.x(axis.from())).isZero();
        assertThat(axis.x(axis.to())).isEqualTo(100);
        assertThat(axis.x(LocalDate.of(2030, 1, 1))).isEqualTo(100);
    }

    @Test
    void a_case_of_one_day_has_a_quarter_around_it() {
        Axis axis = Axis.around(START, START);

        assertThat(axis.to()).isEqualTo("2025-04-01");
    }

    @Test
    void what_lasts_less_than_a_day_is_as_wide_as_a_day() {
        Axis axis = Axis.around(START, START);

        assertThat(axis.width(START, START))
                .isEqualTo(axis.width(START, START.plusDays(1)))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 14, 25, 40, 61, 130, 400, 900})
    void whatever_its_length_few_labels_stand_on_a_telephone_and_none_touch(int months) {
        Axis axis = Axis.around(START, START.plusMonths(months));

        List<Tick> always = axis.ticks().stream()
                .filter(tick -> tick.weight() == Weight.ALWAYS)
                .toList();
        long labels = axis.ticks().stream()
                .filter(tick -> tick.weight() != Weight.LINE)
                .count();
        assertThat(always).hasSizeBetween(1, 8);
        assertThat(labels).isLessThan(30);
        assertThat(axis.ticks()).hasSizeLessThan(65);
        for (int i = 1; i < always.size(); i++) {
            assertThat(always.get(i).x() - always.get(i - 1).x()).isGreaterThan(6);
        }
    }
}
