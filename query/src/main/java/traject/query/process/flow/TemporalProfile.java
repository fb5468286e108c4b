package traject.query.process.flow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.process.Dictionary;
import traject.query.process.EventLog;
import traject.query.process.Pairs;

/**
 * How long after an activity another one comes, directly or not, in the same case (Stertz, Mangler and Rinderle-Ma 2020,
 * Temporal conformance checking at runtime based on time-infused process models; {@code discover_temporal_profile} of
 * pm4py). Cost: the square of the events of a case.
 *
 * @param entries by names; pairs that never come up are left out
 */
public record TemporalProfile(List<Entry> entries) {

    /**
     * How long it takes from one activity to another, in seconds.
     *
     * @param count number of pairs of events
     * @param stdev of a sample; 0 for a single pair, which then allows no deviation
     */
    public record Entry(String from, String to, long count, double mean, double stdev) {}

    public TemporalProfile {
        entries = List.copyOf(entries);
    }

    public static TemporalProfile of(EventLog log) {
        Moments moments = new Moments(log.activities().size());
        for (int which = 0; which < log.cases(); which++) {
            for (int to = log.begin(which) + 1; to < log.end(which); to++) {
                for (int from = log.begin(which); from < to; from++) {
                    moments.add(log.activity(from), log.activity(to), log.seconds(from, to));
                }
            }
        }
        return new TemporalProfile(moments.entries(log.activities()));
    }

    /** Running mean and sum of squared deviations of each pair (Welford 1962), which does not cancel. */
    private static final class Moments {

        private final Pairs pairs;
        private long[] counts = new long[16];
        private double[] means = new double[16];
        private double[] squares = new double[16];

        Moments(int activities) {
            pairs = new Pairs(activities);
        }

        void add(int from, int to, double seconds) {
            int pair = pairs.code(from, to);
            if (pair == counts.length) {
                counts = Arrays.copyOf(counts, 2 * pair);
                means = Arrays.copyOf(means, 2 * pair);
                squares = Arrays.copyOf(squares, 2 * pair);
            }
            counts[pair]++;
            double away = seconds - means[pair];
            means[pair] += away / counts[pair];
            squares[pair] += away * (seconds - means[pair]);
        }

        List<Entry> entries(Dictionary names) {
            return IntStream.range(0, pairs.size())
                    .mapToObj(pair -> new Entry(
                            names.name(pairs.from(pair)),
                            names.name(pairs.to(pair)),
                            counts[pair],
                            means[pair],
                            counts[pair] == 1 ? 0 : Math.sqrt(squares[pair] / (counts[pair] - 1))))
                    .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::to))
                    .toList();
        }
    }
}
