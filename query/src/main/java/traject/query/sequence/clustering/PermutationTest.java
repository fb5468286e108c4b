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

    private static final int TOGETHER = 64;

    private PermutationTest() {}

    /**
     * The p-value, at least 1 / permutations. Weights stay with the group labels, rows of the distances are permuted.
     *
     * @param permutations their number, the groups themselves included, at least 1
     * @throws IllegalArgumentException for fewer, or unless there is a group and a weight for each sequence
     */
    public static double of(DistanceMatrix distances, Partition groups, double[] weights, int permutations, long seed) {
        Arguments.fit(distances, groups, weights);
        Arguments.permutations(permutations);
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

    /** For each order of the labels the sum of squares inside the groups; each row of distances is read once for all. */
    private static double[] within(DistanceMatrix distances, Partition groups, double[] weights, int[][] orders) {
        Labelling[] labellings = new Labelling[orders.length];
        Arrays.setAll(labellings, k -> new Labelling(groups, weights, orders[k]));
        double[] within = new double[orders.length];
        for (int i = 0; i < distances.size(); i++) {
            double[] row = distances.row(i);
            for (int k = 0; k < within.length; k++) {
                within[k] += labellings[k].add(i, row);
            }
        }
        return within;
    }

    /** Which sequences are in which group; sequences join one after another. */
    private static final class Labelling {
        private final int[] order;
        private final Partition groups;
        private final double[] weights;
        private final double[] sizes;
        private final int[][] members;
        private final double[][] memberWeights;
        private final int[] joined;

        Labelling(Partition groups, double[] weights, int[] order) {
            this.order = order;
            this.groups = groups;
            this.weights = weights;
            this.sizes = new double[groups.number()];
            int[] numbers = new int[groups.number()];
            for (int i = 0; i < order.length; i++) {
                sizes[groups.cluster(i)] += weights[i];
                numbers[groups.cluster(i)]++;
            }
            this.joined = new int[groups.number()];
            this.members = new int[groups.number()][];
            this.memberWeights = new double[groups.number()][];
            for (int g = 0; g < members.length; g++) {
                members[g] = new int[numbers[g]];
                memberWeights[g] = new double[numbers[g]];
            }
        }

        /** What the next sequence adds to the sum of squares of the group it joins. */
        double add(int sequence, double[] row) {
            int group = groups.cluster(order[sequence]);
            double weight = weights[order[sequence]];
            int number = joined[group]++;
            double sum = sum(row, members[group], memberWeights[group], number);
            members[group][number] = sequence;
            memberWeights[group][number] = weight;
            return sum * weight / sizes[group];
        }

        private static double sum(double[] row, int[] members, double[] weights, int number) {
            double even = 0;
            double odd = 0;
            int k = 0;
            for (; k + 1 < number; k += 2) {
                even += weights[k] * row[members[k]];
                odd += weights[k + 1] * row[members[k + 1]];
            }
            return k < number ? even + odd + weights[k] * row[members[k]] : even + odd;
        }
    }
}
