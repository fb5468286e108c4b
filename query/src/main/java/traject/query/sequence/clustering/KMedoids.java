package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * Partitioning around medoids (Kaufman and Rousseeuw 1990), weighted: the k sequences from which all others are least far.
 * A swap of a medoid with another sequence is made as long as one lowers the cost, always the best one; all k swaps of a
 * candidate are judged in one pass (FastPAM1, Schubert and Rousseeuw 2021). Cost O(n^2) for each swap, on all cores.
 *
 * @param medoids positions of the medoids, ascending
 * @param partition each sequence with its nearest medoid
 * @param cost the weighted sum of distances to the nearest medoid
 */
public record KMedoids(List<Integer> medoids, Partition partition, double cost) {

    public KMedoids {
        medoids = List.copyOf(medoids);
    }

    /** From the medoids of the clusters of another partition, such as a dendrogram cut. */
    public static KMedoids from(Partition start, DistanceMatrix distances, double[] weights) {
        Arguments.fit(distances, start, weights);
        int[] medoids = IntStream.range(0, start.number())
                .map(cluster -> Medoid.of(distances, start.members(cluster), weights))
                .toArray();
        return new MedoidSearch(distances, weights, medoids).search();
    }

    /**
     * From medoids that each lower the cost most when added (BUILD).
     *
     * @throws IllegalArgumentException unless there are 1 to n clusters
     */
    public static KMedoids build(int clusters, DistanceMatrix distances, double[] weights) {
        return new MedoidSearch(distances, weights, chosen(clusters, distances, weights)).search();
    }

    /** The medoids of BUILD alone, without a swap. */
    public static KMedoids beforeSwaps(int clusters, DistanceMatrix distances, double[] weights) {
        return assigned(chosen(clusters, distances, weights), distances, weights);
    }

    private static int[] chosen(int clusters, DistanceMatrix distances, double[] weights) {
        Arguments.fit(distances, weights);
        if (clusters < 1 || clusters > distances.size()) {
            throw new IllegalArgumentException(
                    distances.size() + " sequences make 1 to " + distances.size() + " clusters, not " + clusters);
        }
        return MedoidSearch.build(clusters, distances, weights);
    }

    /** From given medoids without a single swap. */
    static KMedoids assigned(int[] medoids, DistanceMatrix distances, double[] weights) {
        int[] sorted = medoids.clone();
        Arrays.sort(sorted);
        int[] nearest = new int[distances.size()];
        double cost = 0;
        for (int i = 0; i < nearest.length; i++) {
            int best = sorted[0];
            for (int medoid : sorted) {
                if (distances.at(i, medoid) < distances.at(i, best)) {
                    best = medoid;
                }
            }
            nearest[i] = Arrays.binarySearch(sorted, i) >= 0 ? i : best;
            cost += weights[i] * distances.at(i, best);
        }
        return new KMedoids(Arrays.stream(sorted).boxed().toList(), Partition.of(nearest), cost);
    }

    /** The medoid of each sequence. */
    public int[] medoidOf() {
        int[] found = new int[partition.number()];
        for (int medoid : medoids) {
            found[partition.cluster(medoid)] = medoid;
        }
        return partition.clusters().stream().mapToInt(cluster -> found[cluster]).toArray();
    }
}
