package traject.query.process.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import traject.query.process.Dictionary;
import traject.query.process.EventLog;

/**
 * How often activities come ({@code get_event_attribute_values} of pm4py). Cost: one pass over the events.
 *
 * @param cases in how many cases an activity comes at least once
 * @param times how often it comes in all cases together
 */
public record Occurrences(SortedMap<String, Long> cases, SortedMap<String, Long> times) {

    private static final int NEVER = -1;

    public static Occurrences of(EventLog log) {
        int n = log.activities().size();
        long[] cases = new long[n];
        long[] times = new long[n];
        int[] last = new int[n];
        Arrays.fill(last, NEVER);
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which); event < log.end(which); event++) {
                int activity = log.activity(event);
                times[activity]++;
                if (last[activity] != which) {
                    last[activity] = which;
                    cases[activity]++;
                }
            }
        }
        return new Occurrences(named(log.activities(), cases), named(log.activities(), times));
    }

    private static SortedMap<String, Long> named(Dictionary activities, long[] counts) {
        SortedMap<String, Long> named = new TreeMap<>();
        for (int activity = 0; activity < counts.length; activity++) {
            named.put(activities.name(activity), counts[activity]);
        }
        return Collections.unmodifiableSortedMap(named);
    }
}
