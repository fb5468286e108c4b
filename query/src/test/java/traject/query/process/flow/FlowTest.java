package traject.query.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import traject.query.process.Arc;
import traject.query.process.EventLog;
import traject.query.process.RandomLogs;

/** Against the definitions, word by word, on small logs of any shape. */
class FlowTest {

    /** The seconds between all pairs of events of a case of which the second has the place that is asked for. */
    private static Map<String, List<Double>> pairs(EventLog log, BiPredicate<Integer, Integer> asked) {
        Map<String, List<Double>> pairs = new TreeMap<>();
        for (int which = 0; which < log.cases(); which++) {
            for (int from = log.begin(which); from < log.end(which); from++) {
                for (int to = from + 1; to < log.end(which); to++) {
                    if (asked.test(from, to)) {
                        String names = log.activities().name(log.activity(from)) + " "
                                + log.activities().name(log.activity(to));
                        pairs.computeIfAbsent(names, each -> new ArrayList<>()).add(log.seconds(from, to));
                    }
                }
            }
        }
        return pairs;
    }

    private static Map<String, Long> counts(List<Arc> arcs) {
        return arcs.stream().collect(Collectors.toMap(arc -> arc.from() + " " + arc.to(), Arc::count));
    }

    private static Map<String, Long> sizes(Map<String, List<Double>> pairs) {
        return pairs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                (long) each.getValue().size()));
    }

    @Test
    void what_follows_what_is_what_the_definitions_say() {
        for (int seed = 0; seed < 60; seed++) {
            EventLog log = RandomLogs.of(seed, 20, 12, 1 + seed % 6);
            Map<String, List<Double>> next = pairs(log, (from, to) -> to == from + 1);
            Map<String, List<Double>> later = pairs(log, (from, to) -> true);
            assertThat(counts(DirectlyFollowsGraph.of(log).arcs())).isEqualTo(sizes(next));
            assertThat(counts(EventuallyFollowsGraph.of(log).arcs())).isEqualTo(sizes(later));
            assertThat(PerformanceGraph.of(log).arcs()).hasSize(next.size()).allSatisfy(arc -> {
                List<Double> seconds = next.getOrDefault(arc.from() + " " + arc.to(), List.of());
                assertThat(arc.duration().sum())
                        .isCloseTo(seconds.stream().mapToDouble(each -> each).sum(), within(1e-6));
                assertThat(arc.duration().count()).isEqualTo(seconds.size());
            });
            assertThat(TemporalProfile.of(log).entries()).hasSize(later.size()).allSatisfy(entry -> {
                double[] seconds = later.getOrDefault(entry.from() + " " + entry.to(), List.of()).stream()
                        .mapToDouble(each -> each)
                        .toArray();
                DurationSummary all = DurationSummary.of(seconds);
                assertThat(entry.mean()).isCloseTo(all.mean(), within(1e-9));
                assertThat(entry.stdev()).isCloseTo(all.count() == 1 ? 0 : all.stdev(), within(1e-9));
            });
        }
    }

    @Test
    void cases_in_which_one_follows_another_are_counted_once_each() {
        for (int seed = 0; seed < 40; seed++) {
            EventLog log = RandomLogs.of(seed, 20, 12, 1 + seed % 6);
            Map<String, Long> cases = new HashMap<>();
            for (int which = 0; which < log.cases(); which++) {
                EventLog alone = log.ofCases(new int[] {which});
                counts(DirectlyFollowsGraph.of(alone).arcs())
                        .keySet()
                        .forEach(pair -> cases.merge(pair, 1L, Long::sum));
            }
            assertThat(counts(DirectlyFollowsGraph.inCases(log))).isEqualTo(cases);
            assertThat(DirectlyFollowsGraph.inCases(log)).isSorted();
        }
    }

    @Test
    void every_case_has_a_start_and_an_end() {
        EventLog log = RandomLogs.of(9, 40, 6, 5);
        DirectlyFollowsGraph graph = DirectlyFollowsGraph.of(log);
        assertThat(graph.starts().values().stream().mapToLong(each -> each)).hasSizeGreaterThan(1);
        assertThat(graph.starts().values().stream().mapToLong(each -> each).sum())
                .isEqualTo(40);
        assertThat(graph.ends().values().stream().mapToLong(each -> each).sum()).isEqualTo(40);
        assertThat(graph.arcs().stream().mapToLong(Arc::count).sum()).isEqualTo(log.events() - 40L);
    }

    @Test
    void durations_are_told_in_a_few_numbers() {
        DurationSummary four = DurationSummary.of(new double[] {4, 1, 10, 3});
        assertThat(four).isEqualTo(new DurationSummary(4, 4.5, 3.5, 1, 10, 18, Math.sqrt(45 / 3.0)));
        assertThat(DurationSummary.of(new double[] {4}).stdev()).isNaN();
        assertThatThrownBy(() -> DurationSummary.of(new double[0])).hasMessage("There are no durations");
    }

    @Test
    void footprints_of_one_activity_mirror_those_of_the_other() {
        EventLog log = RandomLogs.of(4, 6, 5, 6);
        Footprints footprints = Footprints.of(DirectlyFollowsGraph.of(log));
        Map<Footprints.Relation, Footprints.Relation> mirror = Map.of(
                Footprints.Relation.SEQUENCE, Footprints.Relation.REVERSE,
                Footprints.Relation.REVERSE, Footprints.Relation.SEQUENCE,
                Footprints.Relation.PARALLEL, Footprints.Relation.PARALLEL,
                Footprints.Relation.UNRELATED, Footprints.Relation.UNRELATED);
        List<String> names = log.activities().names();
        List<Footprints.Relation> seen = new ArrayList<>();
        for (String a : names) {
            for (String b : names) {
                seen.add(footprints.relation(a, b));
                assertThat(mirror).containsEntry(footprints.relation(a, b), footprints.relation(b, a));
            }
        }
        assertThat(seen).containsAll(Arrays.asList(Footprints.Relation.values()));
    }
}
