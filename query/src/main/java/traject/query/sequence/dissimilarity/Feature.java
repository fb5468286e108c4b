package traject.query.sequence.dissimilarity;

import java.util.List;

/**
 * A property of states by which they are more or less alike.
 *
 * @param name what it is
 * @param scale how its values compare
 * @param values one for each state of an alphabet; a number for a numeric or an ordered one, any code for a nominal one
 * @param weight its share in the dissimilarity, relative to other features
 */
public record Feature(String name, Scale scale, List<Double> values, double weight) {

    /** How values of a feature compare. */
    public enum Scale {
        /** The difference over the range. */
        NUMERIC,
        /** The difference of ranks over the range of ranks; ties share their mean rank. */
        ORDERED,
        /** 0 if equal, 1 if not. */
        NOMINAL
    }

    public Feature {
        values = List.copyOf(values);
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("Feature " + name + " needs a weight above 0, not " + weight);
        }
    }

    double between(int a, int b) {
        return switch (scale) {
            case NOMINAL -> values.get(a).equals(values.get(b)) ? 0 : 1;
            case NUMERIC -> overRange(values, a, b);
            case ORDERED -> overRange(values.stream().map(this::rank).toList(), a, b);
        };
    }

    private static double overRange(List<Double> numbers, int a, int b) {
        double range = numbers.stream().mapToDouble(x -> x).max().orElse(0)
                - numbers.stream().mapToDouble(x -> x).min().orElse(0);
        return range == 0 ? 0 : Math.abs(numbers.get(a) - numbers.get(b)) / range;
    }

    private double rank(double value) {
        double below = values.stream().filter(other -> other < value).count();
        double equal = values.stream().filter(other -> other == value).count();
        return below + (equal + 1) / 2;
    }
}
