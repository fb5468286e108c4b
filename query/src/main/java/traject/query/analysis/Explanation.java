package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import traject.query.analysis.Analysis.ExplainDiscrepancy;
import traject.query.problem.Reason;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.Factor;
import traject.query.sequence.clustering.MultiFactorDiscrepancy;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.PermutationTest;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** How much of what sequences differ in goes with groups. */
final class Explanation {

    private Explanation() {}

    private record Grouping(Covariate by, List<String> groups, Discrepancy found, PermutationTest.PValues p) {}

    static List<ResultTable> of(Computation computation, ExplainDiscrepancy asked) {
        DistanceMatrix distances = computation.distances(requireNonNull(asked.measure()));
        double[] weights = computation.sequences().weights();
        int permutations = requireNonNull(asked.permutations());
        List<Grouping> found = new ArrayList<>();
        double parts = asked.by().size() + (asked.by().size() > 1 ? 1 : 0);
        for (Covariate by : asked.by()) {
            List<String> groups = computation.groups(by);
            if (groups.size() < 2) {
                throw NotComputable.because(Reason.ONE_GROUP);
            }
            List<String> each = computation.sequences().covariate(by.name());
            Partition partition =
                    Partition.of(each.stream().mapToInt(groups::indexOf).toArray());
            int before = found.size();
            found.add(new Grouping(
                    by,
                    groups,
                    Discrepancy.of(distances, partition, weights),
                    PermutationTest.ofEach(
                            distances,
                            partition,
                            weights,
                            PermutationTest.Weighting.WITH_SEQUENCES,
                            permutations,
                            computation.seed(),
                            share -> computation.reached((before + share) / parts))));
        }
        List<ResultTable> tables = new ArrayList<>(List.of(tests(found), groups(found)));
        if (found.size() > 1) {
            List<Factor> factors = asked.by().stream()
                    .map(by -> Factor.categorical(
                            by.name(), computation.sequences().covariate(by.name())))
                    .toList();
            tables.add(beyondTheOthers(MultiFactorDiscrepancy.of(
                    distances,
                    factors,
                    weights,
                    permutations,
                    computation.seed(),
                    share -> computation.reached((found.size() + share) / parts))));
        }
        return tables;
    }

    private static ResultTable tests(List<Grouping> found) {
        return ResultTable.of(
                "discrepancy",
                Column.words("by", found.stream().map(each -> each.by().name()).toList()),
                Column.numbers(
                        "pseudo-f",
                        found.stream().mapToDouble(each -> each.found().pseudoF())),
                Column.numbers(
                        "pseudo-r2",
                        found.stream().mapToDouble(each -> each.found().pseudoR2())),
                Column.numbers("p", found.stream().mapToDouble(each -> each.p().pseudoF())),
                Column.numbers(
                        "brown-forsythe",
                        found.stream().mapToDouble(each -> each.found().brownForsythe())),
                Column.numbers(
                        "p-brown-forsythe",
                        found.stream().mapToDouble(each -> each.p().brownForsythe())),
                Column.numbers(
                        "bartlett",
                        found.stream().mapToDouble(each -> each.found().bartlett())),
                Column.numbers(
                        "p-bartlett",
                        found.stream().mapToDouble(each -> each.p().bartlett())),
                Column.numbers(
                        "levene",
                        found.stream().mapToDouble(each -> each.found().levene())),
                Column.numbers(
                        "p-levene", found.stream().mapToDouble(each -> each.p().levene())));
    }

    private static ResultTable groups(List<Grouping> found) {
        List<String> by = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<Discrepancy.Group> each = new ArrayList<>();
        for (Grouping grouping : found) {
            for (int g = 0; g < grouping.groups().size(); g++) {
                by.add(grouping.by().name());
                groups.add(grouping.groups().get(g));
                each.add(grouping.found().groups().get(g));
            }
        }
        return ResultTable.of(
                "groups",
                Column.words("by", by),
                Column.words("group", groups),
                Column.numbers("size", each.stream().mapToDouble(Discrepancy.Group::size)),
                Column.numbers("discrepancy", each.stream().mapToDouble(Discrepancy.Group::discrepancy)));
    }

    private static ResultTable beyondTheOthers(List<MultiFactorDiscrepancy> found) {
        return ResultTable.of(
                "factors",
                Column.words(
                        "factor",
                        found.stream().map(MultiFactorDiscrepancy::factor).toList()),
                Column.numbers("pseudo-f", found.stream().mapToDouble(MultiFactorDiscrepancy::pseudoF)),
                Column.numbers("pseudo-r2", found.stream().mapToDouble(MultiFactorDiscrepancy::pseudoR2)),
                Column.numbers("p", found.stream().mapToDouble(MultiFactorDiscrepancy::p)));
    }
}
