package traject.query.sequence.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Progress;
import traject.query.sequence.RandomSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;

class ClusteringTest {

    private final Sequences random = RandomSequences.of(21, 60, 20, 4, false);
    private final DistanceMatrix distances = DistanceMatrix.of(random, new LongestCommonSubsequence());
    private final double[] once = random.weights();

    private static double cost(int[] medoids, DistanceMatrix distances) {
        return IntStream.range(0, distances.size())
                .mapToDouble(i -> Arrays.stream(medoids)
                        .mapToDouble(medoid -> distances.at(i, medoid))
                        .min()
                        .orElseThrow())
                .sum();
    }

    @Test
    void no_single_swap_improves_the_medoids_found() {
        Partition poor = Partition.of(IntStream.range(0, 60).map(i -> i % 4).toArray());
        KMedoids found = KMedoids.from(poor, distances, once);
        int[] medoids = found.medoids().stream().mapToInt(Integer::intValue).toArray();
        assertThat(found.cost()).isCloseTo(cost(medoids, distances), within(1e-9));
        for (int k = 0; k < medoids.length; k++) {
            for (int other = 0; other < distances.size(); other++) {
                int[] swapped = medoids.clone();
                swapped[k] = other;
                assertThat(cost(swapped, distances)).isGreaterThanOrEqualTo(found.cost() - 1e-9);
            }
        }
    }

    @Test
    void a_weight_of_two_is_the_same_as_being_there_twice() {
        double[] weights = IntStream.range(0, 60).mapToDouble(i -> 1 + i % 2).toArray();
        int[] rows = IntStream.range(0, 60)
                .flatMap(i -> i % 2 == 0 ? IntStream.of(i) : IntStream.of(i, i))
                .toArray();
        Partition partition = Dendrogram.of(distances, Linkage.AVERAGE).cut(3);
        Partition twice =
                Partition.of(Arrays.stream(rows).map(partition::cluster).toArray());
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        ClusterQuality weighted = ClusterQuality.of(distances, partition, weights);
        ClusterQuality repeated = ClusterQuality.of(distances.select(rows), twice, ones);
        assertThat(weighted.silhouette()).isCloseTo(repeated.silhouette(), within(1e-12));
        assertThat(weighted.explained()).isCloseTo(repeated.explained(), within(1e-12));
        assertThat(weighted.calinskiHarabasz()).isCloseTo(repeated.calinskiHarabasz(), within(1e-9));
        assertThat(Discrepancy.of(distances, partition, weights).pseudoF())
                .isCloseTo(Discrepancy.of(distances.select(rows), twice, ones).pseudoF(), within(1e-9));
    }

    @Test
    void single_linkage_separates_at_the_longest_step_of_the_shortest_way() {
        // by another way: clusters at a height are what steps of at most that height connect
        Dendrogram tree = Dendrogram.of(distances, Linkage.SINGLE);
        double height = tree.merges().get(40).height();
        long steps =
                tree.merges().stream().filter(merge -> merge.height() <= height).count();
        Partition cut = tree.cut(60 - (int) steps);
        int[] root = IntStream.range(0, 60).toArray();
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < 60; i++) {
                for (int j = 0; j < 60; j++) {
                    if (distances.at(i, j) <= height) {
                        root[i] = Math.min(root[i], root[j]);
                    }
                }
            }
        }
        assertThat(cut).isEqualTo(Partition.of(root));
    }

    @Test
    void where_distances_are_equal_the_order_of_rows_matters_and_is_told() {
        TieSensitivity constant = TieSensitivity.of(
                distances, d -> Dendrogram.of(d, Linkage.AVERAGE).cut(6), 10, 1, Progress.UNWATCHED);
        assertThat(constant.sharedDistances()).isGreaterThan(0.9);
        assertThat(constant.lowest()).isLessThan(1).isLessThanOrEqualTo(constant.mean());
        Random noise = new Random(9);
        double[][] apart = new double[40][40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < i; j++) {
                apart[i][j] = noise.nextDouble();
                apart[j][i] = apart[i][j];
            }
        }
        TieSensitivity none = TieSensitivity.of(
                DistanceMatrix.given(apart),
                d -> Dendrogram.of(d, Linkage.AVERAGE).cut(6),
                10,
                1,
                Progress.UNWATCHED);
        assertThat(none.sharedDistances()).isZero();
        assertThat(none.lowest()).isEqualTo(1);
    }

    @Test
    void partitions_cut_from_the_same_shuffled_trees_are_as_sensitive_as_each_by_itself() {
        List<TieSensitivity> together = TieSensitivity.ofEach(
                distances,
                d -> IntStream.rangeClosed(2, 7)
                        .mapToObj(Dendrogram.of(d, Linkage.AVERAGE)::cut)
                        .toList(),
                4,
                1,
                Progress.UNWATCHED);

        for (int number = 2; number <= 7; number++) {
            int types = number;
            assertThat(together.get(number - 2))
                    .isEqualTo(TieSensitivity.of(
                            distances, d -> Dendrogram.of(d, Linkage.AVERAGE).cut(types), 4, 1, Progress.UNWATCHED));
        }
        assertThat(together.stream().map(TieSensitivity::mean).distinct()).hasSizeGreaterThan(1);
    }

    /** Three kinds of courses, each with some noise. */
    private static Sequences threeKinds(int size) {
        Random noise = new Random(3);
        int[][] rows = new int[size][30];
        for (int i = 0; i < size; i++) {
            for (int t = 0; t < 30; t++) {
                rows[i][t] = noise.nextInt(8) == 0 ? noise.nextInt(3) : i % 3;
            }
        }
        return Sequences.of(Alphabet.of("A", "B", "C"), rows);
    }

    @Test
    void samples_find_the_kinds_that_all_pairs_would_and_the_seed_repeats_them() {
        Sequences many = threeKinds(600);
        SampledMedoids.Sampling sampling = new SampledMedoids.Sampling(5, 50, 7);
        SampledMedoids found = SampledMedoids.of(many, new LongestCommonSubsequence(), 3, sampling);
        assertThat(found.partition())
                .isEqualTo(Partition.of(IntStream.range(0, 600).map(i -> i % 3).toArray()));
        assertThat(found.costs()).hasSize(5).allMatch(cost -> cost >= found.cost());
        assertThat(SampledMedoids.of(many, new LongestCommonSubsequence(), 3, sampling))
                .isEqualTo(found);
        assertThatThrownBy(() -> SampledMedoids.of(many, new LongestCommonSubsequence(), 51, sampling))
                .hasMessageContaining("1 to 50 clusters");
    }

    @Test
    void who_weighs_more_is_sampled_more() {
        Sequences many = threeKinds(300)
                .withWeights(IntStream.range(0, 300)
                        .mapToDouble(i -> i < 20 ? 1_000 : 0.001)
                        .toArray());
        SampledMedoids found =
                SampledMedoids.of(many, new LongestCommonSubsequence(), 3, new SampledMedoids.Sampling(1, 15, 7));
        assertThat(found.medoids()).allMatch(medoid -> medoid < 20);
    }

    @Test
    void resampled_quality_lies_around_the_quality_and_the_seed_repeats_it() {
        Sequences kinds = threeKinds(90);
        DistanceMatrix d = DistanceMatrix.of(kinds, new LongestCommonSubsequence());
        Partition partition = KMedoids.build(3, d, kinds.weights()).partition();
        double silhouette = ClusterQuality.of(d, partition).silhouette();
        List<ClusterQuality> resampled = ClusterQuality.bootstrap(d, partition, kinds.weights(), 20, 5);
        assertThat(resampled.stream()
                        .mapToDouble(ClusterQuality::silhouette)
                        .average()
                        .orElseThrow())
                .isCloseTo(silhouette, within(0.05));
        assertThat(ClusterQuality.bootstrap(d, partition, kinds.weights(), 20, 5))
                .isEqualTo(resampled);
    }

    @Test
    void groups_that_differ_are_told_from_groups_by_chance() {
        Sequences kinds = threeKinds(60);
        DistanceMatrix d = DistanceMatrix.of(kinds, new LongestCommonSubsequence());
        Partition real = Partition.of(IntStream.range(0, 60).map(i -> i % 3).toArray());
        Partition chance = Partition.of(IntStream.range(0, 60).map(i -> i / 30).toArray());
        assertThat(PermutationTest.of(d, real, kinds.weights(), 500, 1)).isEqualTo(1 / 500.0);
        assertThat(PermutationTest.of(d, chance, kinds.weights(), 500, 1)).isGreaterThan(0.05);
        assertThat(PermutationTest.of(d, chance, kinds.weights(), 500, 1))
                .isEqualTo(PermutationTest.of(d, chance, kinds.weights(), 500, 1));
    }

    @Test
    void whoever_watches_is_told_how_far_it_is_and_can_end_it() {
        Sequences kinds = threeKinds(60);
        DistanceMatrix d = DistanceMatrix.of(kinds, new LongestCommonSubsequence());
        Partition groups = Partition.of(IntStream.range(0, 60).map(i -> i % 3).toArray());
        Consumer<Progress> permute = progress -> PermutationTest.ofEach(
                d, groups, kinds.weights(), PermutationTest.Weighting.WITH_SEQUENCES, 1000, 1, progress);
        Consumer<Progress> shuffle = progress -> TieSensitivity.of(
                d, each -> Dendrogram.of(each, Linkage.AVERAGE).cut(3), 10, 1, progress);

        for (Consumer<Progress> computation : List.of(permute, shuffle)) {
            Queue<Double> shares = new ConcurrentLinkedQueue<>();
            computation.accept(shares::add);
            assertThat(shares).hasSizeGreaterThanOrEqualTo(10).allMatch(share -> share >= 0 && share <= 1);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> computation.accept(_ -> {
                        throw new CancellationException("enough");
                    }));
        }
    }

    @Test
    void agreement_is_1_for_the_same_partition_whatever_the_names() {
        Partition one = Partition.of(List.of("a", "b", "a", "c"));
        assertThat(one).isEqualTo(Partition.of(new int[] {9, 4, 9, 1}));
        assertThat(one.adjustedRandIndex(one)).isEqualTo(1);
        assertThat(one.adjustedRandIndex(Partition.of(new int[] {0, 0, 1, 1}))).isLessThan(0.5);
    }

    @Test
    void what_makes_no_typology_is_refused() {
        Dendrogram tree = Dendrogram.of(distances, Linkage.COMPLETE);
        assertThatThrownBy(() -> tree.cut(61)).hasMessage("60 sequences make 1 to 60 clusters, not 61");
        assertThatThrownBy(() -> ClusterQuality.of(distances, tree.cut(1))).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> Dendrogram.of(distances, Linkage.COMPLETE, new double[] {1}))
                .hasMessageContaining("needs a weight above 0");
    }
}
