package traject.query.process.flow;

import java.util.Arrays;

/** Durations as they come, in seconds. */
final class Durations {

    private double[] seconds = new double[8];
    private int size;

    void add(double each) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        seconds[size++] = each;
    }

    DurationSummary summary() {
        return DurationSummary.of(Arrays.copyOf(seconds, size));
    }
}
