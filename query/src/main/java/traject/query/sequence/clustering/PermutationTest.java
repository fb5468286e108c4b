package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import traject.query.sequence.Progress;
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
     * For each statistic of a {@link Discrepancy} the share of permutations with one at least as large.
     *
     * @param pseudoF that of the pseudo R2 too
     */
    public record PValues(double pseudoF, double brownForsythe, double bartlett, double levene) {}

    /** What a permutation does with weights. */
    public enum Weighting {
        /** A sequence of weight 3 is three sequences, each in a group of its own; weights are whole numbers. */
        REPLICATED,
        /** They stay with the sequences, and the groups are permuted. */
        WITH_SEQUENCES
    }

    /**
     * The p-values of all statistics, each at least 1 / permutations; costs twice what that of the pseudo F alone costs.
     *
     * @param permutations their number, the groups themselves included, at least 1
     * @throws IllegalArgumentException for fewer, unless there is a group and a weight for each sequence, or for weights that
     *     can't be replicated
     */
    public static PValues ofEach(
            DistanceMatrix distances,
            Partition groups,
            double[] weights,
            Weighting weighting,
            int permutations,
            long seed,
            Progress progress) {
        Arguments.fit(distances, groups, weights);
        Arguments.permutations(permutations);
        if (weighting == Weighting.REPLICATED) {
            int[] each = replicates(weights);
            double[] once = new double[each.length];
            Arrays.fill(once, 1);
            Partition own = Partition.of(IntStream.of(each).map(groups::cluster).toArray());
            return ofEach(distances.select(each), own, once, Weighting.WITH_SEQUENCES, permutations, seed, progress);
        }
        int n = distances.size();
        double whole = SumOfSquares.of(distances, identity(n), weights, false);
        Discrepancy observed = Discrepancy.of(distances, groups, weights);
        SplittableRandom[] randoms = randoms(permutations, seed);
        LongAdder done = new LongAdder();
        double[] asLarge = IntStream.range(0, randoms.length)
                .parallel()
                .mapToObj(round -> {
                    done.increment();
                    progress.reached(done.doubleValue() / randoms.length);
                    int count = Math.min(TOGETHER, permutations - 1 - round * TOGETHER);
                    int[][] shuffled = new int[count][];
                    Arrays.setAll(shuffled, k -> shuffle(n, randoms[round]));
                    return reached(regrouped(distances, groups, weights, whole, shuffled), observed);
                })
                .reduce(new double[4], PermutationTest::sum);
        return new PValues(
                (1 + asLarge[0]) / permutations,
                (1 + asLarge[1]) / permutations,
                (1 + asLarge[2]) / permutations,
                (1 + asLarge[3]) / permutations);
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, k -> one[k] + other[k]);
        return sum;
    }

    /** How many have each statistic at least as large. */
    private static double[] reached(Discrepancy[] found, Discrepancy observed) {
        double[] reached = new double[4];
        for (Discrepancy each : found) {
            reached[0] += isReached(each.pseudoF(), observed.pseudoF());
            reached[1] += isReached(each.brownForsythe(), observed.brownForsythe());
            reached[2] += isReached(each.bartlett(), observed.bartlett());
            reached[3] += isReached(each.levene(), observed.levene());
        }
        return reached;
    }

    private static int isReached(double value, double observed) {
        return value >= observed - 1e-12 * Math.abs(observed) ? 1 : 0;
    }

    /** Each sequence as many times as its weight says. */
    private static int[] replicates(double[] weights) {
        if (Arrays.stream(weights).anyMatch(weight -> weight != Math.rint(weight))) {
            throw new IllegalArgumentException("Only whole weights can be replicated");
        }
        return IntStream.range(0, weights.length)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(_ -> i))
                .toArray();
    }

    /** The analysis of each regrouping; each row of distances is read once for all. */
    private static Discrepancy[] regrouped(
            DistanceMatrix distances, Partition groups, double[] weights, double whole, int[][] orders) {
        int n = distances.size();
        int[][] cluster = new int[orders.length][n];
        double[][] sums = new double[orders.length][n];
        int[][][] members = new int[orders.length][][];
        for (int k = 0; k < orders.length; k++) {
            int[] order = orders[k];
            Arrays.setAll(cluster[k], i -> groups.cluster(order[i]));
            members[k] = members(cluster[k], groups.number());
        }
        for (int i = 0; i < n; i++) {
            double[] row = weightedRow(distances, i, weights);
            for (int k = 0; k < orders.length; k++) {
                int group = cluster[k][i];
                sums[k][i] = sum(row, members[k][group], members[k][group].length);
            }
        }
        Discrepancy[] found = new Discrepancy[orders.length];
        Arrays.setAll(found, k -> Discrepancy.of(whole, cluster[k], groups.number(), weights, sums[k]));
        return found;
    }

    private static int[][] members(int[] cluster, int number) {
        int[] sizes = new int[number];
        Arrays.stream(cluster).forEach(group -> sizes[group]++);
        int[][] members = new int[number][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] joined = new int[number];
        for (int i = 0; i < cluster.length; i++) {
            members[cluster[i]][joined[cluster[i]]++] = i;
        }
        return members;
    }

    private static SplittableRandom[] randoms(int permutations, long seed) {
        SplittableRandom[] randoms = new SplittableRandom[(permutations - 1 + TOGETHER - 1) / TOGETHER];
        SplittableRandom root = new SplittableRandom(seed);
        Arrays.setAll(randoms, round -> root.split());
        return randoms;
    }

    /**
     * The p-value, at least 1 / permutations. Weights stay with the sequences, groups are permuted.
     *
     * @param permutations their number, the groups themselves included, at least 1
     * @throws IllegalArgumentException for fewer, or unless there is a group and a weight for each sequence
     */
    public static double of(DistanceMatrix distances, Partition groups, double[] weights, int permutations, long seed) {
        Arguments.fit(distances, groups, weights);
        Arguments.permutations(permutations);
        int n = distances.size();
        double observed = within(distances, groups, weights, new int[][] {identity(n)})[0];
        SplittableRandom[] randoms = randoms(permutations, seed);
        long asLarge = IntStream.range(0, randoms.length)
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
            double[] row = weightedRow(distances, i, weights);
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
        private final int[] joined;

        Labelling(Partition groups, double[] weights, int[] order) {
            this.order = order;
            this.groups = groups;
            this.weights = weights;
            this.sizes = new double[groups.number()];
            int[] numbers = new int[groups.number()];
            for (int i = 0; i < order.length; i++) {
                sizes[groups.cluster(order[i])] += weights[i];
                numbers[groups.cluster(i)]++;
            }
            this.joined = new int[groups.number()];
            this.members = new int[groups.number()][];
            for (int g = 0; g < members.length; g++) {
                members[g] = new int[numbers[g]];
            }
        }

        /** What the next sequence adds to the sum of squares of the group it joins. */
        double add(int sequence, double[] row) {
            int group = groups.cluster(order[sequence]);
            double weight = weights[sequence];
            int number = joined[group]++;
            double sum = sum(row, members[group], number);
            members[group][number] = sequence;
            return sum * weight / sizes[group];
        }
    }

    /** A row, each distance times the weight of the sequence that it is to. */
    private static double[] weightedRow(DistanceMatrix distances, int sequence, double[] weights) {
        double[] row = distances.row(sequence);
        for (int j = 0; j < row.length; j++) {
            row[j] *= weights[j];
        }
        return row;
    }

    /** Four sums side by side, since each addition waits for the one before it. */
    private static double sum(double[] row, int[] members, int number) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = 0;
        for (; k + 3 < number; k += 4) {
            first += row[members[k]];
            second += row[members[k + 1]];
            third += row[members[k + 2]];
            fourth += row[members[k + 3]];
        }
        for (; k < number; k++) {
            first += row[members[k]];
        }
        return first + second + (third + fourth);
    }
}
