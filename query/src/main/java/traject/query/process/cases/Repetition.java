package traject.query.process.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import traject.query.process.EventLog;

/**
 * Which activities come again in the same case. Cost: one pass over the events.
 *
 * @param rework in how many cases an activity comes more than once ({@code get_rework_cases_per_activity} of pm4py); only
 *     those that do
 * @param minimumSelfDistances the least number of events between two of the same activity in a case ({@code
 *     get_minimum_self_distances} of pm4py); only those that come again
 */
public record Repetition(SortedMap<String, Long> rework, SortedMap<String, Integer> minimumSelfDistances) {

    private static final int NEVER = -1;

    public static Repetition of(EventLog log) {
        int n = log.activities().size();
        long[] rework = new long[n];
        int[] distance = new int[n];
        int[] last = new int[n];
        int[] reworked = new int[n];
        Arrays.fill(distance, Integer.MAX_VALUE);
        Arrays.fill(reworked, NEVER);
        Arrays.fill(last, NEVER);
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which); event < log.end(which); event++) {
                int activity = log.activity(event);
                if (last[activity] >= log.begin(which)) {
                    distance[activity] = Math.min(distance[activity], event - last[activity] - 1);
                    if (reworked[activity] != which) {
                        reworked[activity] = which;
                        rework[activity]++;
                    }
                }
                last[activity] = event;
            }
        }
        SortedMap<String, Long> cases = new TreeMap<>();
        SortedMap<String, Integer> distances = new TreeMap<>();
        for (int activity = 0; activity < n; activity++) {
            if (rework[activity] > 0) {
                cases.put(log.activities().name(activity), rework[activity]);
                distances.put(log.activities().name(activity), distance[activity]);
            }
        }
        return new Repetition(Collections.unmodifiableSortedMap(cases), Collections.unmodifiableSortedMap(distances));
    }
}
