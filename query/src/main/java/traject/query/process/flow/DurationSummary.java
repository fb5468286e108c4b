package traject.query.process.flow;

import java.util.Arrays;

/**
 * Durations in a few numbers, all in seconds.
 *
 * @param count how many, at least 1
 * @param stdev of a sample (divided by count less 1); NaN for a single one
 */
public record DurationSummary(
        long count, double mean, double median, double min, double max, double sum, double stdev) {

    /**
     * Of durations in seconds.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static DurationSummary of(double[] seconds) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("There are no durations");
        }
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = Arrays.stream(sorted).sum();
        double mean = sum / n;
        double squares =
                Arrays.stream(sorted).map(each -> (each - mean) * (each - mean)).sum();
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        double stdev = n == 1 ? Double.NaN : Math.sqrt(squares / (n - 1));
        return new DurationSummary(n, mean, median, sorted[0], sorted[n - 1], sum, stdev);
    }
}
