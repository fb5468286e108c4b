package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import traject.query.analysis.Analysis.MakeTypology;
import traject.query.problem.Reason;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.KMedoids;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.SampledMedoids;
import traject.query.sequence.clustering.Silhouette;
import traject.query.sequence.clustering.TieSensitivity;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.format.Sps;

/** Types of trajectories: which number fits, who belongs to which, what stands for them, and what order decided. */
final class Typology {

    /** A neighbourhood of a representative, as a share of the largest distance; the default of TraMineR. */
    private static final double RADIUS = 0.1;

    /** Which share of a type its representatives have in their neighbourhoods; the default of TraMineR. */
    private static final double COVERAGE = 0.25;

    private static final double PER_MILLE = 1_000;

    private final Computation computation;
    private final MakeTypology asked;
    private final Sequences sequences;
    private final double[] weights;
    private final int types;

    private Typology(Computation computation, MakeTypology asked) {
        this.computation = computation;
        this.asked = asked;
        this.sequences = computation.sequences();
        this.weights = sequences.weights();
        this.types = requireNonNull(asked.types());
        if (types > sequences.size()) {
            throw NotComputable.because(Reason.NO_TRAJECTORIES);
        }
    }

    static List<ResultTable> of(Computation computation, MakeTypology asked) {
        Typology typology = new Typology(computation, asked);
        return requireNonNull(asked.method()) == MakeTypology.Method.SAMPLED
                ? typology.ofSamples()
                : typology.ofAll(computation.distances(requireNonNull(asked.measure())));
    }

    private List<ResultTable> ofSamples() {
        SampledMedoids found = SampledMedoids.of(
                sequences,
                computation.measure(requireNonNull(asked.measure())),
                types,
                new SampledMedoids.Sampling(
                        requireNonNull(asked.samples()), requireNonNull(asked.sampleSize()), computation.seed()),
                computation::reached);
        int[] medoids = found.medoids().stream().mapToInt(Integer::intValue).toArray();
        return List.of(
                ResultTable.of(
                        "samples",
                        Column.numbers(
                                "sample", IntStream.rangeClosed(1, found.costs().size())),
                        Column.numbers("cost", found.costs().stream().mapToDouble(Double::doubleValue))),
                types(found.partition()),
                members(found.partition()),
                ResultTable.of(
                        "representatives",
                        Column.numbers("type", IntStream.rangeClosed(1, medoids.length)),
                        ids("id", medoids),
                        courses(medoids)));
    }

    private List<ResultTable> ofAll(DistanceMatrix distances) {
        Dendrogram tree = Dendrogram.of(distances, requireNonNull(asked.linkage()), weights);
        computation.reached(0.2);
        Partition partition = cut(tree, distances, types);
        List<ResultTable> tables = new ArrayList<>();
        tables.add(quality(tree, distances));
        tables.add(types(partition));
        tables.add(members(partition, distances));
        tables.add(representatives(partition, distances));
        tables.add(merges(tree));
        if (requireNonNull(asked.shuffles()) > 0) {
            tables.add(ties(distances));
        }
        if (requireNonNull(asked.resamples()) > 0) {
            tables.add(resampled(partition, distances));
        }
        return tables;
    }

    private Partition cut(Dendrogram tree, DistanceMatrix distances, int number) {
        Partition cut = tree.cut(number);
        return requireNonNull(asked.method()) == MakeTypology.Method.MEDOIDS
                ? KMedoids.from(cut, distances, weights).partition()
                : cut;
    }

    private ResultTable quality(Dendrogram tree, DistanceMatrix distances) {
        int most = Math.min(requireNonNull(asked.mostTypes()), sequences.size() - 1);
        Function<Partition, ClusterQuality> measure = ClusterQuality.of(distances, weights);
        List<ClusterQuality> found = new ArrayList<>();
        for (int number = 2; number <= most; number++) {
            found.add(measure.apply(cut(tree, distances, number)));
            computation.reached(0.2 + 0.3 * number / most);
        }
        return quality("quality", Column.numbers("types", IntStream.rangeClosed(2, most)), found);
    }

    private static ResultTable quality(String name, Column first, List<ClusterQuality> found) {
        return ResultTable.of(
                name,
                first,
                of("PBC", found, ClusterQuality::pointBiserial),
                of("HG", found, ClusterQuality::hubertGamma),
                of("HGSD", found, ClusterQuality::somersD),
                of("ASW", found, ClusterQuality::silhouette),
                of("ASWw", found, ClusterQuality::samplingSilhouette),
                of("CH", found, ClusterQuality::calinskiHarabasz),
                of("R2", found, ClusterQuality::explained),
                of("CHsq", found, ClusterQuality::squaredCalinskiHarabasz),
                of("R2sq", found, ClusterQuality::squaredExplained),
                of("HC", found, ClusterQuality::hubertC));
    }

    private static <T> Column of(String name, List<T> rows, ToDoubleFunction<T> number) {
        return Column.numbers(name, rows.stream().mapToDouble(number));
    }

    private ResultTable types(Partition partition) {
        int[][] members = IntStream.range(0, partition.number())
                .mapToObj(partition::members)
                .toArray(int[][]::new);
        computation.warn(
                Warning.Kind.SMALL_GROUPS,
                IntStream.range(0, members.length)
                        .filter(type -> members[type].length < Computation.SMALL)
                        .count(),
                members.length);
        return ResultTable.of(
                "types",
                Column.numbers("type", IntStream.rangeClosed(1, members.length)),
                Column.numbers(
                        "trajectories", IntStream.range(0, members.length).map(type -> members[type].length)),
                Column.numbers(
                        "share",
                        IntStream.range(0, members.length)
                                .mapToDouble(type -> (double) members[type].length / partition.size())));
    }

    private ResultTable members(Partition partition) {
        return ResultTable.of("members", Column.words("id", computation.ids()), typeOf(partition));
    }

    private ResultTable members(Partition partition, DistanceMatrix distances) {
        return ResultTable.of(
                "members",
                Column.words("id", computation.ids()),
                typeOf(partition),
                Column.numbers(
                        "silhouette", Silhouette.of(distances, partition, weights, Silhouette.Weights.REPLICATIONS)));
    }

    private static Column typeOf(Partition partition) {
        return Column.numbers("type", IntStream.range(0, partition.size()).map(i -> partition.cluster(i) + 1));
    }

    private record Representative(int type, int sequence, Representatives.Standing standing) {}

    private ResultTable representatives(Partition partition, DistanceMatrix distances) {
        List<Representative> found = new ArrayList<>();
        for (int type = 0; type < partition.number(); type++) {
            int[] members = partition.members(type);
            int number = type + 1;
            Representatives.covering(
                            sequences.select(members),
                            distances.select(members),
                            requireNonNull(asked.representatives()),
                            RADIUS,
                            COVERAGE)
                    .chosen()
                    .forEach(chosen ->
                            found.add(new Representative(number, members[chosen.sequence()], chosen.standing())));
        }
        int[] chosen = found.stream().mapToInt(Representative::sequence).toArray();
        return ResultTable.of(
                "representatives",
                of("type", found, Representative::type),
                ids("id", chosen),
                courses(chosen),
                of("assigned", found, each -> each.standing().assigned()),
                of("neighbours", found, each -> each.standing().neighbours()),
                of("quality", found, each -> each.standing().quality()));
    }

    private Column ids(String name, int[] positions) {
        return Column.words(
                name, IntStream.of(positions).mapToObj(computation.ids()::get).toList());
    }

    private Column courses(int[] positions) {
        return Column.words("sequence", Sps.write(sequences.select(positions)));
    }

    private static ResultTable merges(Dendrogram tree) {
        return ResultTable.of(
                "merges",
                Column.numbers("step", IntStream.rangeClosed(1, tree.merges().size())),
                of("left", tree.merges(), Merge::left),
                of("right", tree.merges(), Merge::right),
                of("height", tree.merges(), Merge::height));
    }

    private ResultTable ties(DistanceMatrix distances) {
        Function<DistanceMatrix, Partition> again =
                shuffled -> cut(Dendrogram.of(shuffled, requireNonNull(asked.linkage()), weights), shuffled, types);
        TieSensitivity found = TieSensitivity.of(
                distances,
                again,
                requireNonNull(asked.shuffles()),
                computation.seed(),
                share -> computation.reached(0.5 + 0.3 * share));
        computation.warn(Warning.Kind.TIES, Math.round(found.sharedDistances() * PER_MILLE), (long) PER_MILLE);
        if (found.lowest() < 1) {
            computation.warn(Warning.Kind.DEPENDS_ON_ORDER, Math.max(1, Math.round(found.lowest() * PER_MILLE)), (long)
                    PER_MILLE);
        }
        return ResultTable.of(
                "tie-sensitivity",
                Column.numbers("shuffles", IntStream.of(found.shuffles())),
                Column.numbers("shared-distances", new double[] {found.sharedDistances()}),
                Column.numbers("lowest-agreement", new double[] {found.lowest()}),
                Column.numbers("mean-agreement", new double[] {found.mean()}));
    }

    private ResultTable resampled(Partition partition, DistanceMatrix distances) {
        int rounds = requireNonNull(asked.resamples());
        return quality(
                "resampled-quality",
                Column.numbers("resample", IntStream.rangeClosed(1, rounds)),
                ClusterQuality.bootstrap(distances, partition, weights, rounds, computation.seed()));
    }
}
