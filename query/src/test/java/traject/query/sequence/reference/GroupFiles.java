package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.DiscrepancyOverTime;
import traject.query.sequence.clustering.DiscrepancyTree;
import traject.query.sequence.clustering.DiscrepancyTree.Condition;
import traject.query.sequence.clustering.DiscrepancyTree.Covariate;
import traject.query.sequence.clustering.DiscrepancyTree.Node;
import traject.query.sequence.clustering.DiscrepancyTree.Split;
import traject.query.sequence.clustering.Dyads;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.TreeGrowth;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;
import traject.query.sequence.dissimilarity.Normalisation;
import traject.query.sequence.format.Sps;

/** Files of trees, of differences over time, and of pairs. */
final class GroupFiles {

    private static final List<String> GROUPS = List.of("HOME_CARE", "FAMILY_SUPPORT", "REHABILITATION");

    private GroupFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("seqdiff_stat", GroupFiles::statisticsOverTime),
                Comparison.of("seqdiff_discrepancy", GroupFiles::discrepancyOverTime),
                Comparison.of("polyads_observed", GroupFiles::pairs),
                Comparison.of("polyads_mean", GroupFiles::meanPairs),
                Comparison.of("seqtree_(.)", GroupFiles::nodes),
                Comparison.of("seqtree_(.)_leaf", GroupFiles::leaves),
                Comparison.of("seqtree_(.)_print", GroupFiles::printed));
    }

    private static List<String> groupOf() {
        return Data.texts(Data.trajectories(), "group");
    }

    private static List<Discrepancy> overTime() {
        Partition groups = Partition.of(groupOf());
        return DiscrepancyOverTime.of(
                Measures.data("client"), new LongestCommonSubsequence(Normalisation.GEOMETRIC_MEAN), groups, 0, 1);
    }

    private static void statisticsOverTime(ReferenceFile file, String none) {
        List<Discrepancy> ours = overTime();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "time", "t" + (row + 1));
            file.same(row, "Pseudo F", ours.get(row).pseudoF());
            file.same(row, "Pseudo Fbf", ours.get(row).brownForsythe());
            file.same(row, "Pseudo R2", ours.get(row).pseudoR2());
            file.same(row, "Bartlett", ours.get(row).bartlett());
            file.same(row, "Levene", ours.get(row).levene());
        }
    }

    private static void discrepancyOverTime(ReferenceFile file, String none) {
        List<Discrepancy> ours = overTime();
        List<String> met = groupOf().stream().distinct().toList();
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "time", "t" + (row + 1));
            file.same(row, "Total", ours.get(row).total());
            for (String group : GROUPS) {
                file.same(
                        row,
                        group,
                        ours.get(row).groups().get(met.indexOf(group)).discrepancy());
            }
        }
    }

    /** Ranks of either role as L1 to L6. */
    private static Dyads dyads() {
        Alphabet ranks = Alphabet.of("L1", "L2", "L3", "L4", "L5", "L6");
        Sequences client = Data.sequences("client").renamed(ranks).missingAsState();
        Sequences helper = Data.sequences("helper").renamed(ranks).missingAsState();
        return Dyads.of(client, helper, new LongestCommonSubsequence());
    }

    /** U and V are from random pairs; what they estimate stands beside them, computed without chance. */
    private static void pairs(ReferenceFile file, String none) {
        Dyads ours = dyads();
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
            file.same(row, "observed", ours.pairs().get(row).distance());
            file.same(row, "exact_U", ours.pairs().get(row).linkage());
            file.same(row, "exact_V", ours.pairs().get(row).dominance());
            assertThat(ours.pairs().get(row).linkage()).isCloseTo(file.number(row, "U"), within(2.0));
            assertThat(ours.pairs().get(row).dominance()).isCloseTo(file.number(row, "V"), within(0.06));
        }
    }

    private static void meanPairs(ReferenceFile file, String none) {
        Dyads ours = dyads();
        file.same(0, "obs", ours.observed());
        file.same(0, "exact_expectation", ours.expected());
        assertThat(ours.expected()).isCloseTo(file.number(0, "rand"), within(2.0));
    }

    private static DiscrepancyTree tree(String weights) {
        ReferenceFile data = Data.trajectories();
        return TreeGrowth.grow(
                ClusteringFiles.client(),
                ClusteringFiles.weights(weights),
                List.of(
                        new Covariate.Categorical("group", groupOf()),
                        new Covariate.Numeric(
                                "age",
                                Arrays.stream(Data.column(data, "age")).boxed().toList()),
                        new Covariate.Numeric(
                                "stable",
                                Arrays.stream(Data.column(data, "stable"))
                                        .boxed()
                                        .toList())),
                new DiscrepancyTree.Stopping(0.05, 3, 0.05, 1000, 1));
    }

    private static void nodes(ReferenceFile file, String weights) {
        List<Node> ours = List.copyOf(tree(weights).nodes());
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            Node node = ours.get(row);
            file.same(row, "id", row + 1);
            file.same(row, "n", node.size());
            file.same(row, "vardis", node.discrepancy());
            file.same(row, "medoid", node.medoid() + 1);
            file.same(row, "parent", parent(ours, node));
            file.same(row, "depth", depth(ours, node));
            file.same(row, "F", Double.NaN);
            Optional<Split> split = node.split();
            file.same(row, "splitvar", split.map(Split::covariate).orElse("NA"));
            file.same(row, "R2", split.map(Split::pseudoR2).orElse(Double.NaN));
            String labels = file.text(row, "labels");
            double p = file.number(row, "pval");
            if (split.isPresent()) {
                // from another random generator
                assertThat(split.get().p()).isCloseTo(p, within(0.03));
                // of categories the file names all levels, of numbers where they part
                assertThat(labels)
                        .isEqualTo(
                                switch (split.get().condition()) {
                                    case Condition.AtMost most -> Long.toString((long) most.value());
                                    case Condition.In _ -> String.join(" ; ", GROUPS);
                                });
            } else {
                assertThat(labels).isEqualTo("NA");
                assertThat(p).isNaN();
            }
        }
    }

    private static double parent(List<Node> nodes, Node child) {
        return nodes.stream()
                .filter(node -> node.split()
                        .filter(split ->
                                split.left().equals(child) || split.right().equals(child))
                        .isPresent())
                .mapToDouble(node -> nodes.indexOf(node) + 1.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static int depth(List<Node> nodes, Node node) {
        double parent = parent(nodes, node);
        return Double.isNaN(parent) ? 0 : 1 + depth(nodes, nodes.get((int) parent - 1));
    }

    private static void leaves(ReferenceFile file, String weights) {
        List<Node> ours = List.copyOf(tree(weights).nodes());
        for (int row = 0; row < file.size(); row++) {
            int which = row;
            int leaf = IntStream.range(0, ours.size())
                    .filter(k -> ours.get(k).split().isEmpty()
                            && ours.get(k).members().contains(which))
                    .findFirst()
                    .orElseThrow();
            file.same(row, "row", row + 1);
            file.same(row, "leaf", leaf + 1);
        }
    }

    private static final Pattern NODE = Pattern.compile(".*\\(n: (\\S+) disc: ([0-9.]+)\\)\\s*(?:\\[(.*)\\] \\* )?");
    private static final Pattern GLOBAL = Pattern.compile(" Global R2: (\\S+) ");

    /** What is printed has five digits. */
    private static void printed(ReferenceFile file, String weights) {
        DiscrepancyTree tree = tree(weights);
        List<Node> ours = new ArrayList<>(tree.nodes());
        Sequences client = Data.sequences("client");
        List<String> texts = Sps.write(client);
        int next = 0;
        for (int row = 0; row < file.size(); row++) {
            String line = file.text(row, "line");
            Matcher node = NODE.matcher(line);
            Matcher global = GLOBAL.matcher(line);
            if (node.matches()) {
                Node mine = ours.get(next++);
                assertThat(mine.size()).isEqualTo(Double.parseDouble(node.group(1)));
                assertThat(mine.discrepancy()).isCloseTo(Double.parseDouble(node.group(2)), within(0.0051));
                if (node.group(3) != null) {
                    assertThat(texts.get(mine.medoid())).isEqualTo(node.group(3));
                }
            } else if (global.matches()) {
                Discrepancy leaves =
                        Discrepancy.of(ClusteringFiles.client(), tree.leaves(), ClusteringFiles.weights(weights));
                assertThat(leaves.pseudoR2()).isCloseTo(Double.parseDouble(global.group(1)), within(5.1e-7));
            }
        }
        assertThat(next).isEqualTo(ours.size());
    }
}
