package traject.query.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.process.EventRows.EventRow;

class EventLogTest {

    private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");

    @Test
    void events_added_in_any_order_stand_by_case_and_time_and_equal_times_stay_as_added() {
        EventLog log = new EventLogBuilder()
                .add("c2", "B", NOON.plusSeconds(5), "x")
                .add("c1", "A", NOON, null)
                .add("c2", "A", NOON, "y")
                .add("c1", "C", NOON, "x")
                .add("c2", "C", NOON, null)
                .build();
        assertThat(EventRows.of(log))
                .containsExactly(
                        new EventRow("c2", "A", NOON, "y"),
                        new EventRow("c2", "C", NOON, null),
                        new EventRow("c2", "B", NOON.plusSeconds(5), "x"),
                        new EventRow("c1", "A", NOON, null),
                        new EventRow("c1", "C", NOON, "x"));
        assertThat(log.seconds(1, 2)).isEqualTo(5);
        assertThat(log.trace(1))
                .containsExactly(log.activities().code("A"), log.activities().code("C"));
    }

    @Test
    void an_event_without_case_or_activity_or_beyond_nanoseconds_is_refused() {
        EventLogBuilder log = new EventLogBuilder();
        assertThatThrownBy(() -> log.add("", "A", NOON, null)).hasMessage("An event needs the case it belongs to");
        assertThatThrownBy(() -> log.add("c", "", NOON, null)).hasMessage("An event of case c has no activity");
        assertThatThrownBy(() -> log.add("c", "A", Instant.parse("1600-01-01T00:00:00Z"), null))
                .hasMessage("The time 1600-01-01T00:00:00Z is not between the years 1677 and 2262");
        assertThat(log.build().cases()).isZero();
    }

    @Test
    void part_of_a_log_is_what_filtering_its_rows_leaves() {
        EventLog log = RandomLogs.of(3, 30, 8, 4);
        assertThat(EventRows.of(log.ofActivities(List.of("A", "C", "Z"))))
                .isEqualTo(EventRows.of(log).stream()
                        .filter(row ->
                                row.activity().equals("A") || row.activity().equals("C"))
                        .toList());
        assertThat(EventRows.of(log.ofCases(new int[] {4, 2})))
                .isEqualTo(EventRows.of(log).stream()
                        .filter(row ->
                                row.caseId().equals("case 4") || row.caseId().equals("case 2"))
                        .sorted(Comparator.comparing(EventRow::caseId).reversed())
                        .toList());
    }

    @Test
    void pairs_of_many_names_are_told_apart_as_those_of_few() {
        Pairs few = new Pairs(50);
        Pairs many = new Pairs(5000);
        IntStream.range(0, 2500)
                .forEach(i -> assertThat(few.code(i * 7 % 50, i / 50)).isEqualTo(many.code(i * 7 % 50, i / 50)));
        assertThat(many.size()).isEqualTo(few.size());
        IntStream.range(0, few.size()).forEach(code -> {
            assertThat(many.from(code)).isEqualTo(few.from(code));
            assertThat(many.to(code)).isEqualTo(few.to(code));
        });
    }
}
