package traject.query.process.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.process.Dictionary;
import traject.query.process.EventLog;
import traject.query.process.Pairs;

/**
 * How long it takes from an activity to the next one in the same case ({@code discover_performance_dfg} of pm4py). Cost:
 * one pass over the events and a sort of the durations of each pair.
 *
 * @param arcs by names; pairs that never come up are left out
 */
public record PerformanceGraph(List<TimedArc> arcs) {

    /** How long it takes from one activity to another that follows it directly. */
    public record TimedArc(String from, String to, DurationSummary duration) {}

    public PerformanceGraph {
        arcs = List.copyOf(arcs);
    }

    public static PerformanceGraph of(EventLog log) {
        Pairs pairs = new Pairs(log.activities().size());
        List<Durations> durations = new ArrayList<>();
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which) + 1; event < log.end(which); event++) {
                int pair = pairs.code(log.activity(event - 1), log.activity(event));
                if (pair == durations.size()) {
                    durations.add(new Durations());
                }
                durations.get(pair).add(log.seconds(event - 1, event));
            }
        }
        Dictionary names = log.activities();
        return new PerformanceGraph(IntStream.range(0, pairs.size())
                .mapToObj(pair -> new TimedArc(
                        names.name(pairs.from(pair)),
                        names.name(pairs.to(pair)),
                        durations.get(pair).summary()))
                .sorted(Comparator.comparing(TimedArc::from).thenComparing(TimedArc::to))
                .toList());
    }
}
