package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * Silhouettes (Rousseeuw 1987; weighted: Studer 2013): how much nearer a sequence is to its own cluster than to the next
 * one, from -1 to 1. Cost O(n^2), on all cores.
 */
public final class Silhouette {

    private Silhouette() {}

    /** What weights mean. */
    public enum Weights {
        /** So many equal cases: a sequence is at distance 0 to its own replications, and not compared with itself. */
        REPLICATIONS,
        /** Sampling weights: the mean distance within the cluster is over all of its weight. */
        SAMPLING
    }

    /** One value for each sequence; where its cluster has no weight beside it the distance within it counts as 0. */
    public static double[] of(DistanceMatrix distances, Partition partition, double[] weights, Weights meaning) {
        Arguments.fit(distances, partition, weights);
        int[] clusters = partition.toArray();
        double[] sizes = new double[partition.number()];
        for (int i = 0; i < clusters.length; i++) {
            sizes[clusters[i]] += weights[i];
        }
        return IntStream.range(0, clusters.length)
                .parallel()
                .mapToDouble(i -> {
                    double[] sums = new double[sizes.length];
                    double[] row = distances.row(i);
                    for (int j = 0; j < row.length; j++) {
                        sums[clusters[j]] += weights[j] * row[j];
                    }
                    return one(sums, sizes, clusters[i], meaning);
                })
                .toArray();
    }

    private static double one(double[] sums, double[] sizes, int own, Weights meaning) {
        double others = meaning == Weights.REPLICATIONS ? sizes[own] - 1 : sizes[own];
        double within = sums[own] == 0 ? 0 : sums[own] / others;
        double next = IntStream.range(0, sizes.length)
                .filter(cluster -> cluster != own)
                .mapToDouble(cluster -> sums[cluster] / sizes[cluster])
                .min()
                .orElse(0);
        double larger = Math.max(within, next);
        return larger == 0 ? 0 : (next - within) / larger;
    }

    /** Their weighted mean. */
    public static double mean(DistanceMatrix distances, Partition partition, double[] weights, Weights meaning) {
        double[] each = of(distances, partition, weights, meaning);
        double sum = 0;
        for (int i = 0; i < each.length; i++) {
            sum += weights[i] * each[i];
        }
        return sum / Arrays.stream(weights).sum();
    }
}
