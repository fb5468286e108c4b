package traject.query.process.cases;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import traject.query.process.EventLog;

/** Where in its case an activity comes ({@code get_activity_position_summary} of pm4py). */
public final class ActivityPositions {

    private ActivityPositions() {}

    /** For each position, from 0, how often the activity comes there; empty when it is not in the log. */
    public static SortedMap<Integer, Long> of(EventLog log, String activity) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        if (log.activities().contains(activity)) {
            int code = log.activities().code(activity);
            for (int which = 0; which < log.cases(); which++) {
                for (int event = log.begin(which); event < log.end(which); event++) {
                    if (log.activity(event) == code) {
                        positions.merge(event - log.begin(which), 1L, Long::sum);
                    }
                }
            }
        }
        return Collections.unmodifiableSortedMap(positions);
    }
}
