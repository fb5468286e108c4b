package traject.query.process.flow;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import traject.query.process.Arc;
import traject.query.process.ArcCounter;
import traject.query.process.Dictionary;
import traject.query.process.EventLog;

/**
 * How often an activity is the next one after another in the same case (van der Aalst, Process Mining, 2nd ed. 2016, ch.
 * 6; {@code discover_dfg} of pm4py). Cost: one pass over the events.
 *
 * @param arcs by names; pairs that never come up are left out
 * @param starts in how many cases an activity is the first
 * @param ends in how many cases an activity is the last
 */
public record DirectlyFollowsGraph(List<Arc> arcs, SortedMap<String, Long> starts, SortedMap<String, Long> ends) {

    public DirectlyFollowsGraph {
        arcs = List.copyOf(arcs);
    }

    public static DirectlyFollowsGraph of(EventLog log) {
        ArcCounter follows = new ArcCounter(log.activities());
        long[] starts = new long[log.activities().size()];
        long[] ends = new long[log.activities().size()];
        for (int which = 0; which < log.cases(); which++) {
            int end = log.end(which);
            int before = log.activity(log.begin(which));
            starts[before]++;
            for (int event = log.begin(which) + 1; event < end; event++) {
                int now = log.activity(event);
                follows.add(before, now);
                before = now;
            }
            ends[before]++;
        }
        return new DirectlyFollowsGraph(follows.arcs(), named(log.activities(), starts), named(log.activities(), ends));
    }

    /** In how many cases an activity is at least once the next one after another; by names. */
    public static List<Arc> inCases(EventLog log) {
        ArcCounter follows = new ArcCounter(log.activities());
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which) + 1; event < log.end(which); event++) {
                follows.addOnce(which, log.activity(event - 1), log.activity(event));
            }
        }
        return follows.arcs();
    }

    private static SortedMap<String, Long> named(Dictionary activities, long[] counts) {
        SortedMap<String, Long> named = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                named.put(activities.name(code), counts[code]);
            }
        }
        return Collections.unmodifiableSortedMap(named);
    }
}
