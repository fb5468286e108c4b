package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import traject.query.sequence.Progress;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How much a typology owes to the order of the rows: where distances are equal, and distances from constant costs mostly are,
 * a method has to choose, and chooses by order. Found by clustering shuffled rows again and comparing the partitions.
 *
 * @param sharedDistances share of pairs whose distance another pair has too, 0 to 1
 * @param lowest adjusted Rand index of the partition with those of shuffled rows; 1 when order does not matter
 * @param mean of the same
 * @param shuffles how many were tried
 */
public record TieSensitivity(double sharedDistances, double lowest, double mean, int shuffles) {

    /**
     * Clusters the rows as they are and shuffled.
     *
     * @param method from distances to a partition, for instance a dendrogram cut at six
     * @param shuffles at least 1; each costs what the method costs
     */
    public static TieSensitivity of(
            DistanceMatrix distances,
            Function<DistanceMatrix, Partition> method,
            int shuffles,
            long seed,
            Progress progress) {
        return ofEach(distances, matrix -> List.of(method.apply(matrix)), shuffles, seed, progress)
                .getFirst();
    }

    /**
     * The same of several partitions that a method makes at once, for instance of a dendrogram cut at several numbers: each as
     * if it were the only one.
     *
     * @param method from distances to as many partitions each time
     * @param shuffles at least 1; each costs what the method costs
     */
    public static List<TieSensitivity> ofEach(
            DistanceMatrix distances,
            Function<DistanceMatrix, List<Partition>> method,
            int shuffles,
            long seed,
            Progress progress) {
        if (shuffles < 1) {
            throw new IllegalArgumentException("At least 1 shuffle shows something, not " + shuffles);
        }
        int n = distances.size();
        List<Partition> asGiven = method.apply(distances);
        SplittableRandom random = new SplittableRandom(seed);
        double[] lowest = new double[asGiven.size()];
        Arrays.fill(lowest, 1);
        double[] sums = new double[asGiven.size()];
        for (int round = 0; round < shuffles; round++) {
            progress.reached((double) round / shuffles);
            int[] order = IntStream.range(0, n).toArray();
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            List<Partition> shuffled = method.apply(distances.select(order));
            for (int k = 0; k < lowest.length; k++) {
                double agreement = asGiven.get(k).adjustedRandIndex(inRows(shuffled.get(k), order));
                lowest[k] = Math.min(lowest[k], agreement);
                sums[k] += agreement;
            }
        }
        double shared = shared(distances);
        return IntStream.range(0, lowest.length)
                .mapToObj(k -> new TieSensitivity(shared, lowest[k], sums[k] / shuffles, shuffles))
                .toList();
    }

    /** As the rows were before they were shuffled. */
    private static Partition inRows(Partition shuffled, int[] order) {
        int[] back = new int[order.length];
        for (int i = 0; i < back.length; i++) {
            back[order[i]] = shuffled.cluster(i);
        }
        return Partition.of(back);
    }

    private static double shared(DistanceMatrix distances) {
        int n = distances.size();
        double[] all = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                all[at++] = distances.at(i, j);
            }
        }
        Arrays.parallelSort(all);
        int shared = 0;
        for (int k = 0; k < all.length; k++) {
            boolean below = k > 0 && all[k] == all[k - 1];
            boolean above = k + 1 < all.length && all[k] == all[k + 1];
            shared += below || above ? 1 : 0;
        }
        return all.length == 0 ? 0 : (double) shared / all.length;
    }
}
