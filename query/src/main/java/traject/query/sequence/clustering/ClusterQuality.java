package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How well a partition fits the distances (Milligan and Cooper 1985; with weights Studer 2013). Cost O(n^2), and O(n^2 log n)
 * once to order the distances; memory 28 bytes for each pair.
 *
 * @param pointBiserial correlation of distances with being in different clusters (PBC), -1 to 1, high is good
 * @param hubertGamma concordance of the same two, ties left out (HG), -1 to 1, high is good
 * @param somersD the same with ties in distance counted half (HGSD), -1 to 1, high is good
 * @param silhouette mean silhouette with weights as replications (ASW), -1 to 1, high is good
 * @param samplingSilhouette mean silhouette with sampling weights (ASWw), -1 to 1, high is good
 * @param calinskiHarabasz pseudo F of the partition (CH), high is good
 * @param explained pseudo R2 (R2), 0 to 1, high is good
 * @param squaredCalinskiHarabasz pseudo F with squared distances (CHsq)
 * @param squaredExplained pseudo R2 with squared distances (R2sq)
 * @param hubertC where the distances within clusters lie between the smallest and the largest that as many could be (HC), 0
 *     to 1, low is good
 */
public record ClusterQuality(
        double pointBiserial,
        double hubertGamma,
        double somersD,
        double silhouette,
        double samplingSilhouette,
        double calinskiHarabasz,
        double explained,
        double squaredCalinskiHarabasz,
        double squaredExplained,
        double hubertC) {

    /** Of sequences that count once each. */
    public static ClusterQuality of(DistanceMatrix distances, Partition partition) {
        double[] once = new double[distances.size()];
        Arrays.fill(once, 1);
        return of(distances, partition, once);
    }

    /**
     * Of weighted sequences; pairs count as the product of their weights.
     *
     * @throws IllegalArgumentException unless there are at least two clusters, and a cluster and a weight for each sequence
     */
    public static ClusterQuality of(DistanceMatrix distances, Partition partition, double[] weights) {
        return of(distances, weights).apply(partition);
    }

    /**
     * What measures one partition after another of the same sequences, which have their distances ordered once. Refuses what
     * is refused of one.
     */
    public static Function<Partition, ClusterQuality> of(DistanceMatrix distances, double[] weights) {
        OrderedDistances ordered = OrderedDistances.of(distances);
        return partition -> of(distances, ordered, partition, weights);
    }

    private static ClusterQuality of(
            DistanceMatrix distances, OrderedDistances ordered, Partition partition, double[] weights) {
        if (partition.number() < 2) {
            throw new IllegalArgumentException("The quality of a partition needs at least 2 clusters");
        }
        Arguments.fit(distances, partition, weights);
        Pairs pairs = Pairs.of(ordered, partition, weights);
        double total = Arrays.stream(weights).sum();
        double plain = explained(distances, partition, weights, false);
        double squared = explained(distances, partition, weights, true);
        double degrees = (total - partition.number()) / (partition.number() - 1);
        return new ClusterQuality(
                pairs.pointBiserial(),
                pairs.hubertGamma(),
                pairs.somersD(),
                Silhouette.mean(distances, partition, weights, Silhouette.Weights.REPLICATIONS),
                Silhouette.mean(distances, partition, weights, Silhouette.Weights.SAMPLING),
                plain / (1 - plain) * degrees,
                plain,
                squared / (1 - squared) * degrees,
                squared,
                pairs.hubertC());
    }

    /**
     * The quality of the same partition in resampled data: so many cases as the weights sum up to, drawn with replacement in
     * proportion to the weights. Draws in which fewer than two clusters are left are drawn again. The same seed gives the same
     * values.
     *
     * @param rounds at least 1; each costs what one computation costs
     * @throws IllegalArgumentException for fewer, or when no draw could hold two clusters
     */
    public static List<ClusterQuality> bootstrap(
            DistanceMatrix distances, Partition partition, double[] weights, int rounds, long seed) {
        Arguments.fit(distances, partition, weights);
        if (rounds < 1) {
            throw new IllegalArgumentException("Data are drawn at least once, not " + rounds + " times");
        }
        long weighing = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0)
                .map(partition::cluster)
                .distinct()
                .count();
        if (weighing < 2 || Arrays.stream(weights).sum() < 1.5) {
            throw new IllegalArgumentException("What is drawn needs at least 2 clusters and a weight of 2");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] cumulated = weights.clone();
        Arrays.parallelPrefix(cumulated, Double::sum);
        double total = cumulated[cumulated.length - 1];
        List<ClusterQuality> found = new ArrayList<>();
        while (found.size() < rounds) {
            double[] counts = new double[weights.length];
            for (long draw = Math.round(total); draw > 0; draw--) {
                int place = Arrays.binarySearch(cumulated, random.nextDouble() * total);
                counts[place < 0 ? -place - 1 : place]++;
            }
            int[] drawn =
                    IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
            Partition left =
                    Partition.of(IntStream.of(drawn).map(partition::cluster).toArray());
            if (left.number() > 1) {
                found.add(of(
                        distances.select(drawn),
                        left,
                        IntStream.of(drawn).mapToDouble(i -> counts[i]).toArray()));
            }
        }
        return found;
    }

    private static double explained(DistanceMatrix distances, Partition partition, double[] weights, boolean squared) {
        double within = IntStream.range(0, partition.number())
                .mapToDouble(cluster -> SumOfSquares.of(distances, partition.members(cluster), weights, squared))
                .sum();
        int[] all = IntStream.range(0, distances.size()).toArray();
        return 1 - within / SumOfSquares.of(distances, all, weights, squared);
    }
}
