package traject.query.process.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.RandomLogs;
import traject.query.process.cases.Arrivals.Interval;

class CasesTest {

    private static List<String> trace(EventLog log, int which) {
        return Arrays.stream(log.trace(which)).mapToObj(log.activities()::name).toList();
    }

    @Test
    void variants_are_the_groups_of_cases_with_equal_traces() {
        for (int seed = 0; seed < 40; seed++) {
            EventLog log = RandomLogs.of(seed, 200, 4, 2);
            Map<List<String>, List<Integer>> groups =
                    IntStream.range(0, log.cases()).boxed().collect(Collectors.groupingBy(which -> trace(log, which)));
            Variants ours = Variants.of(log);
            assertThat(ours.list()).hasSize(groups.size()).isSortedAccordingTo((a, b) -> b.count() - a.count());
            for (Variant variant : ours.list()) {
                assertThat(groups)
                        .containsEntry(
                                variant.activities(),
                                Arrays.stream(ours.cases(variant.number()))
                                        .boxed()
                                        .toList());
                assertThat(variant.count()).isEqualTo(ours.cases(variant.number()).length);
            }
        }
    }

    @Test
    void occurrences_are_counted_by_cases_and_by_times() {
        for (int seed = 0; seed < 40; seed++) {
            EventLog log = RandomLogs.of(seed, 15, 9, 4);
            Occurrences ours = Occurrences.of(log);
            for (String activity : log.activities().names()) {
                List<Long> times = IntStream.range(0, log.cases())
                        .mapToObj(which -> trace(log, which).stream()
                                .filter(activity::equals)
                                .count())
                        .filter(count -> count > 0)
                        .toList();
                assertThat(ours.cases()).containsEntry(activity, (long) times.size());
                assertThat(ours.times())
                        .containsEntry(
                                activity,
                                times.stream().mapToLong(Long::longValue).sum());
            }
            assertThat(ours.cases()).hasSize(log.activities().size());
        }
    }

    @Test
    void repetitions_are_what_the_definitions_say() {
        for (int seed = 0; seed < 40; seed++) {
            EventLog log = RandomLogs.of(seed, 15, 9, 4);
            Map<String, Long> rework = new TreeMap<>();
            Map<String, Integer> distances = new TreeMap<>();
            for (int which = 0; which < log.cases(); which++) {
                List<String> trace = trace(log, which);
                for (String activity : log.activities().names()) {
                    List<Integer> places = IntStream.range(0, trace.size())
                            .filter(i -> trace.get(i).equals(activity))
                            .boxed()
                            .toList();
                    if (places.size() > 1) {
                        rework.merge(activity, 1L, Long::sum);
                    }
                    for (int i = 1; i < places.size(); i++) {
                        distances.merge(activity, places.get(i) - places.get(i - 1) - 1, Math::min);
                    }
                }
            }
            assertThat(Repetition.of(log)).isEqualTo(new Repetition(new TreeMap<>(rework), new TreeMap<>(distances)));
        }
    }

    @Test
    void a_case_lasts_from_its_first_event_to_its_last() {
        EventLog log = new EventLogBuilder()
                .add("a", "A", Instant.ofEpochSecond(10), null)
                .add("b", "A", Instant.ofEpochSecond(20), null)
                .add("a", "B", Instant.ofEpochSecond(12, 500_000_000), null)
                .build();
        assertThat(CaseDurations.seconds(log)).containsExactly(2.5, 0);
        assertThat(Arrivals.average(log)).isEqualTo(10);
        assertThat(Arrivals.average(log.ofCases(new int[] {0}))).isNaN();
        assertThat(ActivityPositions.of(log, "B")).isEqualTo(Map.of(1, 1L));
        assertThat(ActivityPositions.of(log, "Z")).isEmpty();
    }

    @Test
    void time_that_overlaps_is_worked_on_once() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int round = 0; round < 200; round++) {
            boolean[] busy = new boolean[100];
            List<Interval> worked = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                int begin = random.nextInt(60);
                int end = begin + random.nextInt(30);
                Arrays.fill(busy, begin, end, true);
                worked.add(new Interval(begin * 1_000_000_000L - 30, end * 1_000_000_000L - 30));
            }
            long seconds = IntStream.range(0, 100).filter(i -> busy[i]).count();
            assertThat(Arrivals.cycleTime(worked, 4)).isCloseTo(seconds / 4.0, within(1e-12));
        }
        assertThatThrownBy(() -> Arrivals.cycleTime(List.of(), 0)).hasMessage("There are no cases");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("An interval ends before it begins");
        EventLog log = RandomLogs.of(2, 5, 5, 3);
        assertThat(Arrivals.cycleTime(Arrivals.spans(log.ofCases(new int[] {3})), 1))
                .isEqualTo(CaseDurations.seconds(log)[3]);
    }
}
