package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** The swaps of partitioning around medoids. */
final class MedoidSearch {

    /** A swap must lower the cost by more than rounding does. */
    private static final double RELATIVE_GAIN = 1e-12;

    private final DistanceMatrix distances;
    private final double[] weights;
    private final int[] medoids;
    private final int[] nearest;
    private final double[] nearestDistance;
    private final double[] secondDistance;

    MedoidSearch(DistanceMatrix distances, double[] weights, int[] medoids) {
        this.distances = distances;
        this.weights = weights;
        this.medoids = medoids;
        this.nearest = new int[weights.length];
        this.nearestDistance = new double[weights.length];
        this.secondDistance = new double[weights.length];
    }

    static int[] build(int clusters, DistanceMatrix distances, double[] weights) {
        int n = weights.length;
        int[] medoids = new int[clusters];
        medoids[0] = Medoid.of(distances, IntStream.range(0, n).toArray(), weights);
        double[] nearest = distances.row(medoids[0]);
        for (int k = 1; k < clusters; k++) {
            double[] gains = IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(candidate -> {
                        double[] row = distances.row(candidate);
                        double gain = 0;
                        for (int i = 0; i < n; i++) {
                            gain += weights[i] * Math.max(0, nearest[i] - row[i]);
                        }
                        return gain;
                    })
                    .toArray();
            int[] chosen = Arrays.copyOf(medoids, k);
            medoids[k] = IntStream.range(0, n)
                    .filter(i -> Arrays.stream(chosen).noneMatch(medoid -> medoid == i))
                    .reduce((a, b) -> gains[b] > gains[a] ? b : a)
                    .orElseThrow();
            double[] row = distances.row(medoids[k]);
            Arrays.setAll(nearest, i -> Math.min(nearest[i], row[i]));
        }
        return medoids;
    }

    KMedoids search() {
        while (true) {
            double cost = assign();
            double[] best = IntStream.range(0, weights.length)
                    .parallel()
                    .mapToObj(this::bestSwap)
                    .reduce((a, b) -> b[0] < a[0] || (b[0] == a[0] && b[2] < a[2]) ? b : a)
                    .orElseThrow();
            if (best[0] >= -RELATIVE_GAIN * cost) {
                return KMedoids.assigned(medoids, distances, weights);
            }
            medoids[(int) best[1]] = (int) best[2];
        }
    }

    private double assign() {
        double cost = 0;
        for (int i = 0; i < weights.length; i++) {
            double first = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int k = 0; k < medoids.length; k++) {
                double distance = distances.at(i, medoids[k]);
                if (distance < first) {
                    second = first;
                    first = distance;
                    nearest[i] = k;
                } else if (distance < second) {
                    second = distance;
                }
            }
            nearestDistance[i] = first;
            secondDistance[i] = second;
            cost += weights[i] * first;
        }
        return cost;
    }

    /** The change of cost of the best swap that brings in the candidate, which medoid leaves for it, and the candidate. */
    private double[] bestSwap(int candidate) {
        for (int medoid : medoids) {
            if (medoid == candidate) {
                return new double[] {0, 0, candidate};
            }
        }
        double[] row = distances.row(candidate);
        double shared = 0;
        double[] own = new double[medoids.length];
        for (int i = 0; i < row.length; i++) {
            double gain = Math.min(0, row[i] - nearestDistance[i]);
            shared += weights[i] * gain;
            double without = Math.min(row[i], secondDistance[i]) - nearestDistance[i];
            own[nearest[i]] += weights[i] * (without - gain);
        }
        int leaving = 0;
        for (int k = 1; k < own.length; k++) {
            if (own[k] < own[leaving]) {
                leaving = k;
            }
        }
        return new double[] {shared + own[leaving], leaving, candidate};
    }
}
