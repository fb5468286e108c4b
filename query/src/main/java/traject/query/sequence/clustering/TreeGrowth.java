package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import traject.query.sequence.clustering.DiscrepancyTree.Condition;
import traject.query.sequence.clustering.DiscrepancyTree.Covariate;
import traject.query.sequence.clustering.DiscrepancyTree.Node;
import traject.query.sequence.clustering.DiscrepancyTree.Split;
import traject.query.sequence.clustering.DiscrepancyTree.Stopping;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** Grows {@link DiscrepancyTree trees}. Cost for a node of n: its n^2 for each covariate, and the permutations. */
public final class TreeGrowth {

    private final DistanceMatrix distances;
    private final double[] weights;
    private final List<Covariate> covariates;
    private final Stopping stopping;
    private final double smallest;

    private TreeGrowth(DistanceMatrix distances, double[] weights, List<Covariate> covariates, Stopping stopping) {
        this.distances = distances;
        this.weights = weights.clone();
        this.covariates = covariates;
        this.stopping = stopping;
        this.smallest = stopping.smallest() * Arrays.stream(weights).sum();
    }

    /** Grows a tree by covariates that have a value for each sequence. */
    public static DiscrepancyTree grow(
            DistanceMatrix distances, double[] weights, List<Covariate> covariates, Stopping stopping) {
        Arguments.fit(distances, weights);
        int[] all = IntStream.range(0, distances.size()).toArray();
        return new DiscrepancyTree(new TreeGrowth(distances, weights, covariates, stopping).node(all, 1));
    }

    private Node node(int[] members, int level) {
        Optional<Split> split = level < stopping.levels() ? split(members, level) : Optional.empty();
        return new Node(
                Arrays.stream(members).boxed().toList(),
                IntStream.of(members).mapToDouble(i -> weights[i]).sum(),
                Gravity.discrepancy(distances, members, weights),
                Medoid.of(distances, members, weights),
                split);
    }

    /** A way to part: who goes left, and the sum of squares that is left inside the parts. */
    private record Candidate(String covariate, Condition condition, BitSet left, double within) {}

    private Optional<Split> split(int[] members, int level) {
        double[][] between = new double[members.length][members.length];
        for (int a = 0; a < members.length; a++) {
            for (int b = 0; b < a; b++) {
                between[a][b] = weights[members[a]] * weights[members[b]] * distances.at(members[a], members[b]);
                between[b][a] = between[a][b];
            }
        }
        Candidate best = null;
        for (Covariate covariate : covariates) {
            Candidate candidate = switch (covariate) {
                case Covariate.Numeric numeric -> atMost(members, numeric, between);
                case Covariate.Categorical categorical -> in(members, categorical, between);
            };
            if (candidate != null && (best == null || candidate.within() < best.within())) {
                best = candidate;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        BitSet goesLeft = best.left();
        double p = test(members, goesLeft);
        if (p > stopping.p()) {
            return Optional.empty();
        }
        double whole = SumOfSquares.of(distances, members, weights, false);
        int[] left = IntStream.range(0, members.length)
                .filter(k -> goesLeft.get(k))
                .map(k -> members[k])
                .toArray();
        int[] right = IntStream.range(0, members.length)
                .filter(k -> !goesLeft.get(k))
                .map(k -> members[k])
                .toArray();
        return Optional.of(new Split(
                best.covariate(),
                best.condition(),
                1 - best.within() / whole,
                p,
                node(left, level + 1),
                node(right, level + 1)));
    }

    private double test(int[] members, BitSet left) {
        int[] rows = IntStream.range(0, members.length)
                .flatMap(k -> {
                    double weight = weights[members[k]];
                    boolean whole = weight == Math.rint(weight);
                    return IntStream.generate(() -> k).limit(whole ? (long) weight : 1);
                })
                .toArray();
        double[] each = new double[rows.length];
        Arrays.setAll(each, r -> {
            double weight = weights[members[rows[r]]];
            return weight == Math.rint(weight) ? 1 : weight;
        });
        return PermutationTest.of(
                distances.select(IntStream.of(rows).map(k -> members[k]).toArray()),
                Partition.of(IntStream.of(rows).map(k -> left.get(k) ? 0 : 1).toArray()),
                each,
                stopping.permutations(),
                stopping.seed());
    }

    /** Sequences move to the left one after another, in the order of the values. */
    private @Nullable Candidate atMost(int[] members, Covariate.Numeric covariate, double[][] between) {
        int[] order = IntStream.range(0, members.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> covariate.values().get(members[k])))
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet left = new BitSet(members.length);
        Parts parts = new Parts(members, between);
        Candidate best = null;
        for (int at = 0; at + 1 < order.length; at++) {
            parts.move(order[at], left);
            double value = covariate.values().get(members[order[at]]);
            if (value < covariate.values().get(members[order[at + 1]])
                    && parts.largeEnough()
                    && (best == null || parts.within() < best.within())) {
                best = new Candidate(
                        covariate.name(), new Condition.AtMost(value), (BitSet) left.clone(), parts.within());
            }
        }
        return best;
    }

    private @Nullable Candidate in(int[] members, Covariate.Categorical covariate, double[][] between) {
        List<String> present = Arrays.stream(members)
                .mapToObj(covariate.values()::get)
                .distinct()
                .sorted()
                .toList();
        Candidate best = null;
        for (int subset = 1; subset < 1 << Math.max(0, present.size() - 1); subset++) {
            // of the two sets that a subset makes the smaller goes left
            int half = 2 * Integer.bitCount(subset) > present.size() ? 0 : 1;
            List<String> chosen = new ArrayList<>();
            for (int k = 0; k < present.size(); k++) {
                if ((subset >> k & 1) == half) {
                    chosen.add(present.get(k));
                }
            }
            BitSet left = new BitSet(members.length);
            Parts parts = new Parts(members, between);
            for (int k = 0; k < members.length; k++) {
                if (chosen.contains(covariate.values().get(members[k]))) {
                    parts.move(k, left);
                }
            }
            if (parts.largeEnough() && (best == null || parts.within() < best.within())) {
                best = new Candidate(covariate.name(), new Condition.In(chosen), left, parts.within());
            }
        }
        return best;
    }

    /** The sums over pairs inside either part while sequences move from right to left. */
    private final class Parts {
        private final int[] members;
        private final double[][] between;
        private double leftSum;
        private double rightSum;
        private double leftSize;
        private double rightSize;

        Parts(int[] members, double[][] between) {
            this.members = members;
            this.between = between;
            for (int a = 0; a < members.length; a++) {
                rightSize += weights[members[a]];
                for (int b = 0; b < a; b++) {
                    rightSum += between[a][b];
                }
            }
        }

        void move(int which, BitSet left) {
            for (int other = 0; other < members.length; other++) {
                if (other != which) {
                    if (left.get(other)) {
                        leftSum += between[which][other];
                    } else {
                        rightSum -= between[which][other];
                    }
                }
            }
            left.set(which);
            leftSize += weights[members[which]];
            rightSize -= weights[members[which]];
        }

        boolean largeEnough() {
            return leftSize >= smallest && rightSize >= smallest;
        }

        double within() {
            return leftSum / leftSize + rightSum / rightSize;
        }
    }
}
