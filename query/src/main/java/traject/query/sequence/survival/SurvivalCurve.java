package traject.query.sequence.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import traject.query.sequence.statistics.StandardNormal;

/**
 * The share to whom nothing has happened yet (Kaplan and Meier 1958). Weighted: numbers are sums of weights. Who is censored
 * at a time is still at risk then. Cost O(n log n).
 *
 * @param points one for each time at which there were events, ascending
 * @param size number of observations
 * @param weight sum of weights
 * @param end the last time observed
 */
public record SurvivalCurve(List<Point> points, int size, double weight, double end) {

    /**
     * The curve from a time of events on.
     *
     * @param atRisk (weighted) number observed just before
     * @param events (weighted) number of events
     * @param survival share to whom nothing happened up to and including that time
     * @param variance Greenwood's (1926) of the logarithm of that share; infinite when it is 0
     * @param cumulativeHazard of Nelson (1972) and Aalen (1978)
     */
    public record Point(
            double time, double atRisk, double events, double survival, double variance, double cumulativeHazard) {

        /** Of the share; NaN when it is 0. */
        public double standardError() {
            return survival * Math.sqrt(variance);
        }
    }

    /** On which scale a confidence interval is symmetric. */
    public enum Scale {
        /** The share itself. */
        PLAIN,
        /** Its logarithm. */
        LOG,
        /** The logarithm of minus its logarithm. */
        LOG_LOG
    }

    /**
     * Limits of a share, within 0 to 1; NaN where the curve has reached 0.
     */
    public record Interval(double lower, double upper) {}

    public SurvivalCurve {
        points = List.copyOf(points);
    }

    /**
     * Of observations.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static SurvivalCurve of(List<Observation> observations) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("There is nobody to observe");
        }
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparingDouble(Observation::time));
        double total = sorted.stream().mapToDouble(Observation::weight).sum();
        List<Point> points = new ArrayList<>();
        double atRisk = total;
        double survival = 1;
        double variance = 0;
        double hazard = 0;
        for (int i = 0; i < sorted.size(); ) {
            double time = sorted.get(i).time();
            double events = 0;
            double leaving = 0;
            for (; i < sorted.size() && sorted.get(i).time() == time; i++) {
                leaving += sorted.get(i).weight();
                events += sorted.get(i).event() ? sorted.get(i).weight() : 0;
            }
            if (events > 0) {
                survival *= 1 - events / atRisk;
                variance += events / (atRisk * (atRisk - events));
                hazard += events / atRisk;
                points.add(new Point(time, atRisk, events, survival, variance, hazard));
            }
            atRisk -= leaving;
        }
        return new SurvivalCurve(points, sorted.size(), total, sorted.getLast().time());
    }

    /** The (weighted) number of events. */
    public double events() {
        return points.stream().mapToDouble(Point::events).sum();
    }

    /**
     * Confidence limits at a point.
     *
     * @param confidence between 0 and 1, such as 0.95
     */
    public static Interval interval(Point point, Scale scale, double confidence) {
        double z = StandardNormal.twoSided(confidence);
        double share = point.survival();
        if (share <= 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double error = z * Math.sqrt(point.variance());
        return switch (scale) {
            case PLAIN -> new Interval(Math.max(0, share * (1 - error)), Math.min(1, share * (1 + error)));
            case LOG -> new Interval(share * Math.exp(-error), Math.min(1, share * Math.exp(error)));
            case LOG_LOG -> {
                double middle = Math.log(-Math.log(share));
                double half = error / -Math.log(share);
                yield share >= 1
                        ? new Interval(1, 1)
                        : new Interval(Math.exp(-Math.exp(middle + half)), Math.exp(-Math.exp(middle - half)));
            }
        };
    }

    /**
     * The first time at which so large a share has had the event: 0.5 is the median. Where the curve is flat at just that
     * share, the middle of the flat part.
     *
     * @param share between 0 and 1
     * @return nothing when the curve never falls so low
     */
    public OptionalDouble quantile(double share) {
        return crossing(1 - between(share), Point::survival);
    }

    /** The limits between which a quantile lies: where the limits of the curve fall so low. */
    public OptionalDouble lowerQuantile(double share, Scale scale, double confidence) {
        return crossing(
                1 - between(share), point -> interval(point, scale, confidence).lower());
    }

    /** The other limit; nothing when the upper limit of the curve never falls so low. */
    public OptionalDouble upperQuantile(double share, Scale scale, double confidence) {
        return crossing(
                1 - between(share), point -> interval(point, scale, confidence).upper());
    }

    private static double between(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile is of a share between 0 and 1, not " + share);
        }
        return share;
    }

    private OptionalDouble crossing(double level, ToDoubleFunction<Point> height) {
        double tolerance = 1e-10;
        for (int k = 0; k < points.size(); k++) {
            double at = height.applyAsDouble(points.get(k));
            if (Math.abs(at - level) < tolerance && k + 1 < points.size()) {
                return OptionalDouble.of(
                        (points.get(k).time() + points.get(k + 1).time()) / 2);
            }
            if (at <= level + tolerance) {
                return OptionalDouble.of(points.get(k).time());
            }
        }
        return OptionalDouble.empty();
    }

    /** The area under the curve up to a time: the mean time without the event, counting no more than that. */
    public double restrictedMean(double until) {
        return areaFrom(0, 1, 0, until);
    }

    /** The standard error of that mean. */
    public double restrictedMeanError(double until) {
        double variance = 0;
        for (int k = 0; k < points.size() && points.get(k).time() <= until; k++) {
            Point point = points.get(k);
            if (point.atRisk() > point.events()) {
                double area = areaFrom(point.time(), point.survival(), k + 1, until);
                variance += area * area * point.events() / (point.atRisk() * (point.atRisk() - point.events()));
            }
        }
        return Math.sqrt(variance);
    }

    private double areaFrom(double time, double height, int next, double until) {
        double area = 0;
        double from = time;
        double at = height;
        for (int k = next; k < points.size() && points.get(k).time() < until; k++) {
            area += at * (points.get(k).time() - from);
            from = points.get(k).time();
            at = points.get(k).survival();
        }
        return area + at * (until - from);
    }
}
