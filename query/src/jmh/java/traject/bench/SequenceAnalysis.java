package traject.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import traject.query.sequence.Matrix;
import traject.query.sequence.Progress;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.KMedoids;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.PermutationTest;
import traject.query.sequence.clustering.PermutationTest.Weighting;
import traject.query.sequence.clustering.Silhouette;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DataDrivenCosts;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.DynamicHamming;
import traject.query.sequence.dissimilarity.Hamming;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;
import traject.query.sequence.dissimilarity.OptimalMatching;
import traject.query.sequence.dissimilarity.SpellMatching;
import traject.query.sequence.dissimilarity.TimeWarp;
import traject.query.sequence.event.Constraint;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.FrequentSubsequence;
import traject.query.sequence.indicator.Indicator;
import traject.query.sequence.indicator.Transitions;
import traject.query.sequence.survival.LogRank;
import traject.query.sequence.survival.Observation;
import traject.query.sequence.survival.SurvivalCurve;

/** Sequence analysis against the times that TraMineR took on the same inputs, and what it holds of memory. */
final class SequenceAnalysis implements Topic {

    private static final int LARGE = 5_000;
    private static final int MIDDLE = 2_000;
    private static final int SMALL = 1_000;
    private static final int MANY = 1_000_000;
    private static final int PERMUTATIONS = 1_000;

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        measure(table);
    }

    static void measure(Consumer<Row> table) throws IOException, InterruptedException {
        describing(table);
        comparing(table);
        grouping(table);
        surviving(table);
        table.accept(SequenceProcess.matrix());
        table.accept(SequenceProcess.typology());
    }

    private static void describing(Consumer<Row> table) throws IOException {
        Sequences sequences = SequenceInputs.unique(LARGE).sequences();
        String input = "uniq_" + LARGE;
        EventSequences events = EventSequences.of(sequences, EventSequences.Kind.TRANSITION);
        List<SequenceCall<?>> calls = List.of(
                indicator("seqST type=1", Indicator.TURBULENCE, sequences),
                indicator("seqici", Indicator.COMPLEXITY, sequences),
                indicator("seqient", Indicator.ENTROPY, sequences),
                new SequenceCall<>(
                        "seqtrate", input, 10, () -> Transitions.rates(sequences, 1), SequenceAnalysis::trace),
                new SequenceCall<>(
                        "seqecreate tevent=transition",
                        input,
                        1,
                        () -> EventSequences.of(sequences, EventSequences.Kind.TRANSITION),
                        EventSequences::size),
                new SequenceCall<>(
                        "seqefsub pmin.support=.05 (seqecreate not timed)",
                        input,
                        3,
                        () -> FrequentSubsequence.of(events, FrequentSubsequence.Limits.share(0.05), Constraint.none()),
                        found -> found.stream()
                                .mapToDouble(FrequentSubsequence::count)
                                .sum()));
        for (SequenceCall<?> call : calls) {
            table.accept(call.row());
        }
    }

    private static SequenceCall<double[]> indicator(String call, Indicator indicator, Sequences sequences) {
        return new SequenceCall<>(
                call,
                "uniq_" + LARGE,
                10,
                () -> indicator.of(sequences),
                values -> Arrays.stream(values).sum());
    }

    private static double trace(Matrix rates) {
        return IntStream.range(0, rates.rows()).mapToDouble(a -> rates.at(a, a)).sum();
    }

    private static void comparing(Consumer<Row> table) throws IOException {
        Sequences middle = SequenceInputs.unique(MIDDLE).sequences();
        Sequences large = SequenceInputs.unique(LARGE).sequences();
        Sequences small = SequenceInputs.unique(SMALL).sequences();
        Costs costs = ConstantCosts.of(middle.alphabet(), 2, 1);
        List<SequenceCall<?>> calls = List.of(
                distances("OM sm=CONSTANT2 indel=1", middle, 30, () -> new OptimalMatching(costs)),
                distances("LCS", middle, 30, LongestCommonSubsequence::new),
                distances(
                        "OM sm=TRATE indel=auto",
                        middle,
                        10,
                        () -> new OptimalMatching(DataDrivenCosts.transitionRates(middle))),
                distances("TWED sm=CONSTANT2 nu=.5 h=.5 indel=auto", small, 10, () -> TimeWarp.of(costs, 0.5, 0.5)),
                distances("HAM", large, 5, () -> new Hamming(ConstantCosts.of(large.alphabet(), 1, 1))),
                distances("DHD", large, 5, DynamicHamming::new),
                distances("OMspell sm=CONSTANT2 indel=1 expcost=.5 tpow=1", middle, 5, () -> new SpellMatching(costs)));
        for (SequenceCall<?> call : calls) {
            table.accept(call.row());
        }
    }

    private static SequenceCall<DistanceMatrix> distances(
            String how, Sequences sequences, double faster, Supplier<Dissimilarity> measure) {
        return new SequenceCall<>(
                "seqdist " + how,
                "uniq_" + sequences.size(),
                faster,
                () -> DistanceMatrix.of(sequences, measure.get()),
                DistanceMatrix::sum);
    }

    private static void grouping(Consumer<Row> table) throws IOException {
        SequenceInputs inputs = SequenceInputs.unique(MIDDLE);
        Sequences sequences = inputs.sequences();
        String input = "uniq_" + MIDDLE;
        double[] once = sequences.weights();
        Partition groups = inputs.groups();
        DistanceMatrix distances =
                DistanceMatrix.of(sequences, new OptimalMatching(ConstantCosts.of(sequences.alphabet(), 2, 1)));
        Partition start = Dendrogram.of(distances, Linkage.WARD_SQUARED).cut(4);
        List<SequenceCall<?>> calls = List.of(
                new SequenceCall<>(
                        "hclust ward.D2 (OM21 distances)",
                        input,
                        2,
                        () -> Dendrogram.of(distances, Linkage.WARD_SQUARED),
                        tree -> tree.merges().stream()
                                .mapToDouble(Merge::height)
                                .sum()),
                new SequenceCall<>(
                        "wcKMedoids k=4 initialclust=ward.D2 npass=1 (OM21 distances)",
                        input,
                        2,
                        () -> KMedoids.from(start, distances, once),
                        found -> Silhouette.mean(distances, found.partition(), once, Silhouette.Weights.REPLICATIONS),
                        true),
                new SequenceCall<>(
                        "dissassoc R=1000 group=g (OM21 distances)",
                        input,
                        2,
                        () -> {
                            PermutationTest.ofEach(
                                    distances, groups, once, Weighting.REPLICATED, PERMUTATIONS, 1, Progress.UNWATCHED);
                            return Discrepancy.of(distances, groups, once);
                        },
                        Discrepancy::pseudoF));
        for (SequenceCall<?> call : calls) {
            table.accept(call.row());
        }
    }

    private static void surviving(Consumer<Row> table) throws IOException {
        List<List<Observation>> groups = SequenceInputs.survival(MANY);
        List<Observation> all = new ArrayList<>();
        groups.forEach(all::addAll);
        String input = "surv_" + MANY;
        table.accept(new SequenceCall<>(
                        "survfit(Surv(time,event)~1)", input, 1, () -> SurvivalCurve.of(all), SequenceAnalysis::heights)
                .row());
        table.accept(new SequenceCall<>(
                        "survdiff(Surv(time,event)~g)", input, 1, () -> LogRank.of(groups, 0), LogRank::chiSquared)
                .row());
    }

    /** Over every month; TraMineR's curve has one for each time at which somebody was observed last. */
    private static double heights(SurvivalCurve curve) {
        double sum = 0;
        double height = 1;
        int next = 0;
        for (int month = 1; month <= curve.end(); month++) {
            if (next < curve.points().size() && curve.points().get(next).time() == month) {
                height = curve.points().get(next++).survival();
            }
            sum += height;
        }
        return sum;
    }
}
