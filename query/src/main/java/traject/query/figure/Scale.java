package traject.query.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * From 0 to a number, from one place to another.
 *
 * @param step between round numbers
 */
record Scale(double most, double step, double from, double to) {

    private static final int TICKS = 6;

    /** Up to a number at least, in about six round steps. */
    static Scale upTo(double most, double from, double to) {
        double largest = most > 0 && Double.isFinite(most) ? most : 1;
        double rough = largest / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        double step = power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        return new Scale(step * Math.ceil(largest / step - 1e-9), step, from, to);
    }

    double x(double value) {
        return from + (to - from) * value / most;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long k = 0; k * step <= most * (1 + 1e-9); k++) {
            ticks.add(k * step);
        }
        return ticks;
    }
}
