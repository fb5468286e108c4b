package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import traject.query.sequence.Progress;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.Factor;
import traject.query.sequence.clustering.Gravity;
import traject.query.sequence.clustering.MultiFactorDiscrepancy;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.PermutationTest;
import traject.query.sequence.clustering.PermutationTest.Weighting;

/** Files of discrepancy analyses. P-values come from another random generator and are compared roughly. */
final class DiscrepancyFiles {

    private DiscrepancyFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("dissassoc_(group|group_squared|group_w|group_wn|stable)", DiscrepancyFiles::statistics),
                Comparison.of("dissassoc_(.*)_groups", DiscrepancyFiles::groups),
                Comparison.of("dissassoc_(.*)_anova", DiscrepancyFiles::table),
                Comparison.of("dissvar_disscenter", DiscrepancyFiles::centre),
                Comparison.of("dissmfacw", DiscrepancyFiles::factors));
    }

    private static List<String> labels(String name) {
        return Data.texts(Data.trajectories(), name.startsWith("stable") ? "stable" : "group");
    }

    private static double[] weights(String name) {
        return ClusteringFiles.weights(name.endsWith("_wn") ? "wn" : name.endsWith("_w") ? "w" : "u");
    }

    private static Discrepancy ours(String name) {
        return Discrepancy.of(
                ClusteringFiles.client(), Partition.of(labels(name)), weights(name), name.endsWith("_squared"));
    }

    private static void statistics(ReferenceFile file, String name) {
        Discrepancy ours = ours(name);
        assertThat(Data.texts(file, "stat"))
                .containsExactly("Pseudo F", "Pseudo Fbf", "Pseudo R2", "Bartlett", "Levene");
        file.same(0, "t0", ours.pseudoF());
        file.same(1, "t0", ours.brownForsythe());
        file.same(2, "t0", ours.pseudoR2());
        file.same(3, "t0", ours.bartlett());
        file.same(4, "t0", ours.levene());
        if (!name.endsWith("_squared")) {
            PermutationTest.PValues p = PermutationTest.ofEach(
                    ClusteringFiles.client(),
                    Partition.of(labels(name)),
                    weights(name),
                    name.endsWith("_wn") ? Weighting.WITH_SEQUENCES : Weighting.REPLICATED,
                    1000,
                    1,
                    Progress.UNWATCHED);
            double[] roughly = {p.pseudoF(), p.brownForsythe(), p.pseudoF(), p.bartlett(), p.levene()};
            for (int row = 0; row < roughly.length; row++) {
                assertThat(roughly[row]).isCloseTo(file.number(row, "p.value"), within(0.06));
            }
        }
        file.skip("p.value");
    }

    private static void groups(ReferenceFile file, String name) {
        Discrepancy ours = ours(name);
        SequencedSet<String> met = new LinkedHashSet<>(labels(name));
        for (int row = 0; row < file.size(); row++) {
            String label = file.text(row, "group");
            int place = List.copyOf(met).indexOf(label);
            assertThat(place >= 0 || label.equals("Total")).isTrue();
            file.same(
                    row,
                    "n",
                    place < 0
                            ? Arrays.stream(weights(name)).sum()
                            : ours.groups().get(place).size());
            file.same(
                    row,
                    "discrepancy",
                    place < 0 ? ours.total() : ours.groups().get(place).discrepancy());
        }
    }

    private static void table(ReferenceFile file, String name) {
        Discrepancy ours = ours(name);
        double[] sums = {ours.between(), ours.within(), ours.between() + ours.within()};
        double[] degrees = {ours.degreesBetween(), ours.degreesWithin(), ours.degreesBetween() + ours.degreesWithin()};
        assertThat(Data.texts(file, "source")).containsExactly("Exp", "Res", "Total");
        for (int row = 0; row < 3; row++) {
            file.same(row, "SS", sums[row]);
            file.same(row, "df", degrees[row]);
            file.same(row, "MSE", sums[row] / degrees[row]);
        }
    }

    private static void centre(ReferenceFile file, String none) {
        double[] once = ClusteringFiles.weights("u");
        double[] ours = Gravity.distances(ClusteringFiles.client(), once);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row);
            file.same(row, "value", row == 0 ? Gravity.discrepancy(ClusteringFiles.client(), once) : ours[row - 1]);
        }
    }

    private static void factors(ReferenceFile file, String none) {
        List<MultiFactorDiscrepancy> ours = MultiFactorDiscrepancy.of(
                ClusteringFiles.client(), covariates(), ClusteringFiles.weights("u"), 200, 1, Progress.UNWATCHED);
        IntStream.range(0, file.size()).forEach(row -> {
            file.same(row, "Variable", ours.get(row).factor());
            file.same(row, "PseudoF", ours.get(row).pseudoF());
            file.same(row, "PseudoR2", ours.get(row).pseudoR2());
            assertThat(ours.get(row).p()).isCloseTo(file.number(row, "p_value"), within(0.12));
        });
    }

    static List<Factor> covariates() {
        return List.of(
                Factor.categorical("group", Data.texts(Data.trajectories(), "group")),
                Factor.numeric("age", Data.column(Data.trajectories(), "age")),
                Factor.numeric("stable", Data.column(Data.trajectories(), "stable")));
    }
}
