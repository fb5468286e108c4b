package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairs of sequences by distance, with what weighs within clusters and between them. As in WeightedCluster each sequence
 * with itself is half a pair within a cluster, at distance 0.
 */
final class Pairs {

    /** Different distances, ascending. */
    private final double[] distances;

    private final double[] within;
    private final double[] between;

    private Pairs(double[] distances, double[] within, double[] between) {
        this.distances = distances;
        this.within = within;
        this.between = between;
    }

    static Pairs of(OrderedDistances ordered, Partition partition, double[] weights) {
        double[] distances = ordered.different();
        double[] within = new double[distances.length];
        double[] between = new double[distances.length];
        for (int i = 0; i < weights.length; i++) {
            within[0] += weights[i] * weights[i] / 2;
            for (int j = 0; j < i; j++) {
                int place = ordered.place(i, j);
                (partition.cluster(i) == partition.cluster(j) ? within : between)[place] += weights[i] * weights[j];
            }
        }
        return new Pairs(distances, within, between);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    double pointBiserial() {
        double all = sum(within) + sum(between);
        double meanDistance = 0;
        double betweenDistance = 0;
        double squares = 0;
        for (int k = 0; k < distances.length; k++) {
            double weight = within[k] + between[k];
            meanDistance += weight * distances[k] / all;
            squares += weight * distances[k] * distances[k] / all;
            betweenDistance += between[k] * distances[k] / all;
        }
        double share = sum(between) / all;
        double covariance = betweenDistance - share * meanDistance;
        double variance = squares - meanDistance * meanDistance;
        return covariance / Math.sqrt(variance * share * (1 - share));
    }

    /** For pairs of one distance within and one between: the weight of those in order, less of those in reverse. */
    private double balance() {
        double balance = 0;
        double betweenBelow = 0;
        double allBetween = sum(between);
        for (int k = 0; k < distances.length; k++) {
            double betweenAbove = allBetween - betweenBelow - between[k];
            balance += within[k] * (betweenAbove - betweenBelow);
            betweenBelow += between[k];
        }
        return balance;
    }

    private double tied() {
        return IntStream.range(0, distances.length)
                .mapToDouble(k -> within[k] * between[k])
                .sum();
    }

    double hubertGamma() {
        return balance() / (sum(within) * sum(between) - tied());
    }

    /** Ties between a distance within and one between count half. */
    double somersD() {
        return balance() / (sum(within) * sum(between) - tied() / 2);
    }

    double hubertC() {
        double weight = sum(within);
        double sum = IntStream.range(0, distances.length)
                .mapToDouble(k -> within[k] * distances[k])
                .sum();
        double least = extreme(weight, false);
        double most = extreme(weight, true);
        return (sum - least) / (most - least);
    }

    /** The sum over the pairs with the smallest, or largest, distances that weigh as much. */
    private double extreme(double weight, boolean largest) {
        double left = weight;
        double sum = 0;
        for (int k = 0; k < distances.length && left > 0; k++) {
            int place = largest ? distances.length - 1 - k : k;
            double taken = Math.min(left, within[place] + between[place]);
            sum += taken * distances[place];
            left -= taken;
        }
        return sum;
    }
}
