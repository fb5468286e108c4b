package traject.query.research.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Measure;
import traject.query.analysis.NotComputable;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectorySequences;
import traject.query.analysis.Watch;
import traject.query.disclosure.Telling;
import traject.query.disclosure.Told;
import traject.query.figure.Chronogram;
import traject.query.figure.Setting;
import traject.query.figure.TypeCounts;
import traject.query.figure.TypeRepresentatives;
import traject.query.figure.TypeShares;
import traject.query.figure.TypologyQuality;
import traject.query.figure.TypologyTies;
import traject.query.figure.TypologyTree;
import traject.query.problem.Reason;
import traject.query.research.Options;
import traject.query.research.view.Sketch.Side;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.clustering.TieSensitivity;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * Types of trajectories: how they come together, how good they are, what stands for them. Types of two groups are made of
 * both together, each trajectory once, so that they mean the same in both, and it is shown how each group divides over them.
 * Where groups are compared, who is in both counts in the second alone.
 */
final class TypologyFigures {

    /** A matrix of so many different sequences takes some 400 MB. */
    private static final int MOST_COMPARED = 10_000;

    private static final int MOST_TYPES = 10;
    private static final int SHUFFLES = 10;

    /** A neighbourhood as a share of the largest distance, and which share of a type is covered: TraMineR's defaults. */
    private static final double RADIUS = 0.1;

    private static final double COVERAGE = 0.25;

    private final Sketch sketch;
    private final List<Side> groups;
    private final Side side;
    private final Options options;

    private TypologyFigures(Sketch sketch, List<Side> groups) {
        this.sketch = sketch;
        this.groups = groups;
        side = Sketch.together(groups);
        options = sketch.question().options();
    }

    static void of(Sketch sketch) {
        List<Side> groups = sketch.apart();
        if (!groups.isEmpty()) {
            new TypologyFigures(sketch, groups).draw();
        }
    }

    private void draw() {
        TrajectorySequences laidOut = sketch.laidOut(side, Missing.STATE);
        Sequences sequences = laidOut.sequences();
        if (sequences.size() <= options.types()) {
            sketch.remark("typology-few", Integer.toString(options.types()));
            return;
        }
        if (DistinctSequences.of(sequences).first().length > MOST_COMPARED) {
            throw NotComputable.because(Reason.TOO_MANY_TRAJECTORIES);
        }
        Measure measure = Measure.usual(options.method());
        DistanceMatrix distances = DistanceMatrix.of(
                sequences, measure.on(sequences), sketch.watch().of(Watch.Stage.COMPARING));
        double[] weights = sequences.weights();
        Dendrogram tree = Dendrogram.of(distances, options.linkage(), weights);
        Partition partition = tree.cut(options.types());
        Partition divided = divided(laidOut.trajectories());
        TypeCounts counts = divided == null
                ? TypeCounts.of(tree, options.types(), sketch.protection())
                : TypeCounts.of(tree, options.types(), divided, sketch.protection());
        sketch.add("tree", false, () -> TypologyTree.of(counts, sketch.setting("tree", side)));
        List<TypologyQuality.Measured> measured = measured(tree, distances, weights);
        sketch.add("ties", false, () -> TypologyTies.of(ties(measured), sketch.setting("ties", side)));
        if (divided != null) {
            List<String> names = groups.stream().map(sketch::called).toList();
            sketch.add(
                    "shares", true, () -> TypeShares.of(counts, names, options.seed(), sketch.setting("shares", side)));
        }
        sketch.add("quality", true, () -> TypologyQuality.of(measured, sketch.setting("quality", side)));
        for (int type = 0; type < partition.number(); type++) {
            drawType(
                    type,
                    counts.ofType(type),
                    sequences.select(partition.members(type)),
                    distances.select(partition.members(type)));
        }
    }

    /** Which group each trajectory counts in; null unless there are two, and enough in either. */
    private @Nullable Partition divided(List<Trajectory> trajectories) {
        if (groups.size() < 2) {
            return null;
        }
        Set<String> second = sketch.trajectories(groups.getLast()).stream()
                .map(Trajectory::id)
                .collect(Collectors.toSet());
        Partition divided = new Partition(
                trajectories.stream()
                        .map(each -> second.contains(each.id()) ? 1 : 0)
                        .toList(),
                2);
        int smaller = Math.min(divided.members(0).length, divided.members(1).length);
        if (smaller < Math.max(1, sketch.question().few())) {
            sketch.remark("typology-undivided");
            return null;
        }
        return divided;
    }

    /** All numbers of types are cut from the same shuffled trees. */
    private List<TypologyQuality.Measured> measured(Dendrogram tree, DistanceMatrix distances, double[] weights) {
        int most = Math.min(MOST_TYPES, distances.size() - 1);
        List<TieSensitivity> ties = TieSensitivity.ofEach(
                distances,
                shuffled -> cuts(Dendrogram.of(shuffled, options.linkage(), weights), most),
                SHUFFLES,
                options.seed(),
                share -> sketch.reached(share / 2));
        Function<Partition, ClusterQuality> quality = ClusterQuality.of(distances, weights);
        List<TypologyQuality.Measured> measured = new ArrayList<>();
        for (Partition types : cuts(tree, most)) {
            int done = measured.size();
            sketch.reached(0.5 + 0.5 * done / (most - 1));
            measured.add(new TypologyQuality.Measured(types.number(), quality.apply(types), ties.get(done)));
        }
        return measured;
    }

    /** From two types on. */
    private static List<Partition> cuts(Dendrogram tree, int most) {
        return IntStream.rangeClosed(2, most).mapToObj(tree::cut).toList();
    }

    private static List<TypologyTies.Measured> ties(List<TypologyQuality.Measured> measured) {
        return measured.stream()
                .map(each -> new TypologyTies.Measured(each.types(), requireNonNull(each.ties())))
                .toList();
    }

    /** How many a type has stands with its figures: where that must not be told, there are none. */
    private void drawType(int type, Told size, Sequences members, DistanceMatrix distances) {
        String number = Integer.toString(type + 1);
        if (!size.isExact()) {
            String few = Integer.toString(sketch.question().few());
            sketch.remark(size.telling() == Telling.BELOW ? "type-few" : "type-hidden", number, few);
            return;
        }
        String name = "type-" + number;
        sketch.add(name, false, () -> Chronogram.of(members, sketch.times(), typed(name, number)));
        sketch.add(
                "represented-" + number,
                false,
                () -> TypeRepresentatives.of(
                        members,
                        Representatives.covering(members, distances, Criterion.DENSITY, RADIUS, COVERAGE),
                        sketch.times(),
                        typed("represented-" + number, number)));
    }

    private Setting typed(String name, String number) {
        return new Setting(
                name,
                sketch.phrases().language(),
                sketch.phrases()
                        .say(
                                "type",
                                number,
                                requireNonNull(sketch.setting(name, side).subject())),
                sketch.protection());
    }
}
