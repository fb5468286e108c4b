package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How often a random regrouping explains as much as the groups do (Anderson 2001): the share of permutations, the groups
 * themselves counted as one, with a pseudo F at least as large. Depends on the seed; the same seed gives the same share. Cost
 * O(n^2) for each permutation; they share each reading of the distances and run on all cores.
 */
public final class PermutationTest {

    private static final int TOGETHER = 16;

    private PermutationTest() {}

    /**
     * The p-value, at least 1 / permutations. Weights stay with the group labels, rows of the distances are permuted.
     *
     * @param permutations their number, the groups themselves included, at least 1
     */
    public static double of(
            DistanceMatrix distances, Partition groups, double[] weights, int permutations, long seed) {
        int n = distances.size();
        double observed = within(distances, groups, weights, new int[][] {identity(n)})[0];
        int rounds = (permutations - 1 + TOGETHER - 1) / TOGETHER;
        SplittableRandom[] randoms = new SplittableRandom[rounds];
        SplittableRandom root = new SplittableRandom(seed);
        Arrays.setAll(randoms, round -> root.split());
        long asLarge = IntStream.range(0, rounds)
                .parallel()
                .mapToLong(round -> {
                    int count = Math.min(TOGETHER, permutations - 1 - round * TOGETHER);
                    int[][] shuffled = new int[count][];
                    Arrays.setAll(shuffled, k -> shuffle(n, randoms[round]));
                    return Arrays.stream(within(distances, groups, weights, shuffled))
                            .filter(within -> within <= observed * (1 + 1e-12))
                            .count();
                })
                .sum();
        return (1.0 + asLarge) / permutations;
    }

    private static int[] identity(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static int[] shuffle(int n, SplittableRandom random) {
        int[] order = identity(n);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** For each order of the labels the sum of squares inside the groups. */
    private static double[] within(DistanceMatrix distances, Partition groups, double[] weights, int[][] orders) {
        int n = distances.size();
        int together = orders.length;
        double[] sizes = new double[groups.number()];
        for (int i = 0; i < n; i++) {
            sizes[groups.cluster(i)] += weights[i];
        }
        int[][] label = new int[n][together];
        double[][] weight = new double[n][together];
        double[][] share = new double[n][together];
        for (int k = 0; k < together; k++) {
            for (int i = 0; i < n; i++) {
                int taken = orders[k][i];
                label[i][k] = groups.cluster(taken);
                weight[i][k] = weights[taken];
                share[i][k] = weights[taken] / sizes[label[i][k]];
            }
        }
        double[] within = new double[together];
        for (int i = 0; i < n; i++) {
            double[] own = new double[together];
            for (int j = 0; j < i; j++) {
                add(own, distances.at(i, j), label[i], label[j], weight[j]);
            }
            for (int k = 0; k < together; k++) {
                within[k] += share[i][k] * own[k];
            }
        }
        return within;
    }

    private static void add(double[] sums, double distance, int[] one, int[] other, double[] weight) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += one[k] == other[k] ? weight[k] * distance : 0;
        }
    }
}
