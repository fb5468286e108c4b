package traject.query.process.cases;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.process.EventLog;

/** At what pace cases come in and are worked on. */
public final class Arrivals {

    private static final double NANOS = 1e9;

    /**
     * A time during which something is worked on, in nanoseconds since 1970.
     *
     * @param end at or after the beginning
     */
    public record Interval(long begin, long end) {
        public Interval {
            if (begin > end) {
                throw new IllegalArgumentException("An interval ends before it begins");
            }
        }
    }

    private Arrivals() {}

    /**
     * The mean time between the first events of cases that come in one after another ({@code get_case_arrival_average} of
     * pm4py), in seconds; NaN for fewer than two cases.
     */
    public static double average(EventLog log) {
        long[] starts = IntStream.range(0, log.cases())
                .mapToLong(which -> log.nanos(log.begin(which)))
                .sorted()
                .toArray();
        return starts.length < 2 ? Double.NaN : (starts[starts.length - 1] - starts[0]) / NANOS / (starts.length - 1);
    }

    /**
     * The cycle time: how long something was worked on at all, for each case ({@code get_cycle_time} of pm4py), in
     * seconds. What overlaps counts once; events that last no time come to 0.
     *
     * @throws IllegalArgumentException unless there is a case
     */
    public static double cycleTime(List<Interval> worked, int cases) {
        if (cases < 1) {
            throw new IllegalArgumentException("There are no cases");
        }
        List<Interval> inOrder = worked.stream()
                .sorted(Comparator.comparingLong(Interval::begin))
                .toList();
        double busy = 0;
        long until = Long.MIN_VALUE;
        for (Interval each : inOrder) {
            long from = Math.max(until, each.begin());
            if (each.end() > from) {
                busy += (each.end() - from) / NANOS;
            }
            until = Math.max(until, each.end());
        }
        return busy / cases;
    }

    /** The events of a log as intervals that last no time. */
    public static List<Interval> moments(EventLog log) {
        return IntStream.range(0, log.events())
                .mapToObj(event -> new Interval(log.nanos(event), log.nanos(event)))
                .toList();
    }

    /** The cases of a log, each from its first event to its last. */
    public static List<Interval> spans(EventLog log) {
        return IntStream.range(0, log.cases())
                .mapToObj(which -> new Interval(log.nanos(log.begin(which)), log.nanos(log.end(which) - 1)))
                .toList();
    }
}
