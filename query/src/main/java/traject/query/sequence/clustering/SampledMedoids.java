package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Progress;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.DistancesTo;

/**
 * Medoids of so many sequences that the distances of all pairs would not fit (CLARA, Kaufman and Rousseeuw 1990; for
 * sequences Studer, Sadeghi and Tochon 2024): medoids are searched in samples, each set is judged by the distances of all
 * sequences to it, and the cheapest is kept. Weighted; the chance of being sampled follows the weights. The same seed gives
 * the same result. Cost for each sample: size^2 / 2 + n x clusters comparisons; memory the same.
 *
 * @param medoids positions of the medoids
 * @param partition each sequence with its nearest medoid
 * @param cost the weighted sum of distances to the nearest medoid
 * @param costs what each sample reached; when they differ much, more or larger samples may find better medoids
 */
public record SampledMedoids(List<Integer> medoids, Partition partition, double cost, List<Double> costs) {

    public SampledMedoids {
        medoids = List.copyOf(medoids);
        costs = List.copyOf(costs);
    }

    /**
     * How samples are drawn.
     *
     * @param number of samples
     * @param size different sequences in each; 40 + 2 k at least is usual
     */
    public record Sampling(int number, int size, long seed) {
        public Sampling {
            if (number < 1 || size < 1) {
                throw new IllegalArgumentException(
                        "There is at least 1 sample with at least 1 sequence, not " + number + " with " + size);
            }
        }
    }

    /**
     * Searches.
     *
     * @throws IllegalArgumentException when a sample is smaller than the number of clusters
     */
    public static SampledMedoids of(Sequences sequences, Dissimilarity measure, int clusters, Sampling sampling) {
        return of(sequences, measure, clusters, sampling, Progress.UNWATCHED);
    }

    /**
     * The same, told after each sample how far it is.
     *
     * @throws IllegalArgumentException when a sample is smaller than the number of clusters
     */
    public static SampledMedoids of(
            Sequences sequences, Dissimilarity measure, int clusters, Sampling sampling, Progress progress) {
        DistinctSequences distinct = DistinctSequences.of(sequences);
        int[] first = distinct.first();
        double[] weights = distinct.weights();
        int size = Math.min(sampling.size(), first.length);
        if (clusters < 1 || clusters > size) {
            throw new IllegalArgumentException(
                    "Samples of " + size + " sequences make 1 to " + size + " clusters, not " + clusters);
        }
        DistancesTo distances = DistancesTo.prepare(sequences, measure);
        SplittableRandom random = new SplittableRandom(sampling.seed());
        List<Double> costs = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        int[] bestMedoids = {};
        int[] bestNearest = {};
        for (int sample = 0; sample < sampling.number(); sample++) {
            int[] drawn = draw(weights, size, random);
            double[] drawnWeights =
                    Arrays.stream(drawn).mapToDouble(k -> weights[k]).toArray();
            DistanceMatrix among =
                    distances.among(Arrays.stream(drawn).map(k -> first[k]).toArray());
            int[] medoids = KMedoids.build(clusters, among, drawnWeights).medoids().stream()
                    .mapToInt(k -> first[drawn[k]])
                    .toArray();
            double[][] toMedoids = distances.references(medoids);
            int[] nearest = new int[sequences.size()];
            double cost = 0;
            for (int i = 0; i < nearest.length; i++) {
                for (int k = 1; k < medoids.length; k++) {
                    nearest[i] = toMedoids[i][k] < toMedoids[i][nearest[i]] ? k : nearest[i];
                }
                cost += sequences.weight(i) * toMedoids[i][nearest[i]];
            }
            costs.add(cost);
            if (cost < best) {
                best = cost;
                bestMedoids = medoids;
                bestNearest = nearest;
            }
            progress.reached((sample + 1.0) / sampling.number());
        }
        return new SampledMedoids(Arrays.stream(bestMedoids).boxed().toList(), Partition.of(bestNearest), best, costs);
    }

    /** Different ones, each the likelier the more it weighs (Efraimidis and Spirakis 2006). */
    private static int[] draw(double[] weights, int size, SplittableRandom random) {
        double[] keys = new double[weights.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = -Math.log(1 - random.nextDouble()) / weights[k];
        }
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted((a, b) -> Double.compare(keys[a], keys[b]))
                .limit(size)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
