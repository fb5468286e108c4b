package traject.query.process.cases;

import java.util.stream.IntStream;
import traject.query.process.EventLog;

/** How long cases take, from their first event to their last ({@code get_all_case_durations} of pm4py). */
public final class CaseDurations {

    private CaseDurations() {}

    /** In seconds, in the order of the cases of the log; 0 for a case of one event. */
    public static double[] seconds(EventLog log) {
        return IntStream.range(0, log.cases())
                .mapToDouble(which -> log.seconds(log.begin(which), log.end(which) - 1))
                .toArray();
    }
}
