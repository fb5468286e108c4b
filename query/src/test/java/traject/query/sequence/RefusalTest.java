package traject.query.sequence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.DiscrepancyTree.Stopping;
import traject.query.sequence.clustering.KMedoids;
import traject.query.sequence.clustering.MultiFactorDiscrepancy;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.PermutationTest;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.clustering.Silhouette;
import traject.query.sequence.clustering.TreeGrowth;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.LocalisedMatching;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;
import traject.query.sequence.dissimilarity.Normalisation;
import traject.query.sequence.dissimilarity.SpellLengthMatching;
import traject.query.sequence.dissimilarity.SpellMatching;
import traject.query.sequence.dissimilarity.SubsequenceVectors;
import traject.query.sequence.dissimilarity.TimeWarp;
import traject.query.sequence.indicator.FrequentSequence;
import traject.query.sequence.survival.Observation;
import traject.query.sequence.survival.SurvivalCurve;

/** A parameter outside of its range is refused with a sentence that says what was expected and what came. */
class RefusalTest {

    private final Sequences sequences = RandomSequences.of(1, 6, 10, 3, false);
    private final Costs costs = ConstantCosts.of(sequences.alphabet(), 2, 1);
    private final DistanceMatrix distances = DistanceMatrix.of(sequences, new LongestCommonSubsequence());
    private final Partition two = Partition.of(new int[] {0, 0, 0, 1, 1, 1});
    private final double[] once = {1, 1, 1, 1, 1, 1};
    private final double[] five = {1, 1, 1, 1, 1};
    private final double[] negative = {1, 1, 1, 1, 1, -1};
    private final double[] light = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

    private record Refusal(String sentence, ThrowingCallable call) {}

    @TestFactory
    Stream<DynamicTest> refused() {
        return Stream.of(costs(), clusters(), tests(), others())
                .flatMap(List::stream)
                .map(refusal -> DynamicTest.dynamicTest(
                        refusal.sentence(),
                        () -> assertThatThrownBy(refusal.call())
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(refusal.sentence())));
    }

    private List<Refusal> costs() {
        return List.of(
                new Refusal(
                        "A cost is a finite number of at least 0, not -2.0",
                        () -> ConstantCosts.of(sequences.alphabet(), -2, 1)),
                new Refusal(
                        "A cost is a finite number of at least 0, not NaN",
                        () -> ConstantCosts.of(sequences.alphabet(), 2, Double.NaN)),
                new Refusal("A cost is a finite number of at least 0, not -1.0", () -> costs.withIndel(-1)),
                new Refusal(
                        "A cost is a finite number of at least 0, not -0.5",
                        () -> new SpellMatching(costs, -0.5, 1, Normalisation.NONE)),
                new Refusal(
                        "A power is a finite number of at least 0, not -1.0",
                        () -> new SpellMatching(costs, 0.5, -1, Normalisation.NONE)),
                new Refusal(
                        "An exponent is a finite number of at least 0, not -1.0",
                        () -> new SpellLengthMatching(
                                costs, -1, SpellLengthMatching.Link.ARITHMETIC_MEAN, Normalisation.NONE)),
                new Refusal(
                        "A power is a finite number of at least 0, not Infinity",
                        () -> new SubsequenceVectors(Double.POSITIVE_INFINITY)),
                new Refusal("The expansion is between 0 and 0.5, not 0.6", () -> LocalisedMatching.of(costs, 0.6)),
                new Refusal(
                        "Stiffness is above 0 and the gap penalty at least 0, not 0.0 and 1.0",
                        () -> TimeWarp.of(costs, 0, 1)));
    }

    private List<Refusal> clusters() {
        return List.of(
                new Refusal("5 weights for 6 sequences", () -> ClusterQuality.of(distances, two, five)),
                new Refusal(
                        "A weight is a finite number of at least 0, not -1.0",
                        () -> KMedoids.build(2, distances, negative)),
                new Refusal("All weights are 0", () -> KMedoids.from(two, distances, new double[6])),
                new Refusal(
                        "2 sequences have a group, 6 have distances",
                        () -> Silhouette.of(
                                distances, Partition.of(new int[] {0, 1}), once, Silhouette.Weights.REPLICATIONS)),
                new Refusal(
                        "Data are drawn at least once, not 0 times",
                        () -> ClusterQuality.bootstrap(distances, two, once, 0, 1)),
                new Refusal(
                        "What is drawn needs at least 2 clusters and a weight of 2",
                        () -> ClusterQuality.bootstrap(distances, two, light, 10, 1)),
                new Refusal(
                        "A radius is a share between 0 and 1, not 10.0",
                        () -> Representatives.number(sequences, distances, Criterion.DENSITY, 10, 1)),
                new Refusal(
                        "A coverage is above 0 and at most 1, not 25.0",
                        () -> Representatives.covering(sequences, distances, Criterion.DENSITY, 0.1, 25)),
                new Refusal(
                        "There is at least 1 representative, not 0",
                        () -> Representatives.number(sequences, distances, Criterion.DENSITY, 0.1, 0)));
    }

    private List<Refusal> tests() {
        return List.of(
                new Refusal(
                        "There is at least 1 permutation, not 0", () -> PermutationTest.of(distances, two, once, 0, 1)),
                new Refusal(
                        "There is at least 1 permutation, not -1",
                        () -> MultiFactorDiscrepancy.of(distances, List.of(), once, -1, 1, Progress.UNWATCHED)),
                new Refusal("5 weights for 6 sequences", () -> PermutationTest.of(distances, two, five, 9, 1)),
                new Refusal(
                        "A weight is a finite number of at least 0, not -1.0",
                        () -> Discrepancy.of(distances, two, negative)),
                new Refusal(
                        "A share and a p-value are between 0 and 1, not 5.0 and 0.05",
                        () -> new Stopping(5, 3, 0.05, 100, 1)),
                new Refusal("A tree has at least 1 level, not 0", () -> new Stopping(0.05, 0, 0.05, 100, 1)),
                new Refusal(
                        "5 weights for 6 sequences",
                        () -> TreeGrowth.grow(distances, five, List.of(), new Stopping(0.05, 3, 0.05, 100, 1))));
    }

    private List<Refusal> others() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(new Observation(1, true)));
        return List.of(
                new Refusal("There are no times from 3 to 2", () -> sequences.between(3, 2)),
                new Refusal("At least 1 sequence is asked for, not 0", () -> FrequentSequence.of(sequences, 0)),
                new Refusal("A quantile is of a share between 0 and 1, not 50.0", () -> curve.quantile(50)));
    }
}
