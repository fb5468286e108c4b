package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Gravity;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.clustering.Representatives.Standing;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** Files of representative sequences. */
final class RepresentativeFiles {

    private static final Map<String, Criterion> CRITERIA = Map.of(
            "density", Criterion.DENSITY,
            "freq", Criterion.FREQUENCY,
            "dist", Criterion.CENTRALITY,
            "mscore", Criterion.MEAN_STATE_FREQUENCY,
            "prob", Criterion.LIKELIHOOD);

    private RepresentativeFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("seqrep_((?!.*_(?:scores|stats)$).*)", RepresentativeFiles::chosen),
                Comparison.of("seqrep_(.*)_scores", RepresentativeFiles::scores),
                Comparison.of("seqrep_(.*)_stats", RepresentativeFiles::standing));
    }

    private static Representatives ours(String name) {
        String[] parts = name.split("_", 2);
        Criterion criterion = CRITERIA.getOrDefault(parts[0], Criterion.DENSITY);
        String data = parts.length == 1 ? "equal" : parts[1];
        return switch (data) {
            case "equal" -> covering(Data.sequences("equal"), Measures.matrix("LCS_equal"), criterion);
            case "client_del" ->
                covering(Data.sequences("client_del"), Measures.matrix("OM_TRATE_client_del"), criterion);
            case "nrep3_client" ->
                Representatives.number(Data.sequences("client"), ClusteringFiles.client(), criterion, 0.1, 3);
            default -> covering(Data.sequences(data), ClusteringFiles.client(), criterion);
        };
    }

    private static Representatives covering(Sequences sequences, DistanceMatrix distances, Criterion criterion) {
        return Representatives.covering(sequences, distances, criterion, 0.1, 0.25);
    }

    private static void chosen(ReferenceFile file, String name) {
        Representatives ours = ours(name);
        assertThat(ours.chosen()).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "rep", row + 1);
            file.same(row, "row", ours.chosen().get(row).sequence() + 1);
        }
    }

    private static void scores(ReferenceFile file, String name) {
        Representatives ours = ours(name);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
            file.same(row, "score", ours.scores().get(row));
        }
    }

    private static void standing(ReferenceFile file, String name) {
        Representatives ours = ours(name);
        double all = ours.total().assigned();
        for (int row = 0; row < file.size(); row++) {
            boolean last = row == file.size() - 1;
            Standing standing = last ? ours.total() : ours.chosen().get(row).standing();
            file.same(row, "rep", last ? "Total" : "r" + (row + 1));
            file.same(row, "na", standing.assigned());
            file.same(row, "na(%)", 100 * standing.assigned() / all);
            file.same(row, "nb", standing.neighbours());
            file.same(row, "nb(%)", 100 * standing.neighbours() / all);
            file.same(row, "SD", standing.distance());
            file.same(row, "MD", standing.distance() / standing.assigned());
            file.same(row, "DC", standing.centreDistance());
            file.same(row, "V", name.endsWith("_w") && !last ? oddDiscrepancy(ours, row) : standing.discrepancy());
            file.same(row, "Q", 100 * standing.quality());
        }
    }

    /**
     * seqrep of TraMineR 2.2-12 is odd here: among the sequences of a representative it takes the mean of the distances from
     * their centre without weights, though the centre has them. With equal weights that is the discrepancy.
     */
    private static double oddDiscrepancy(Representatives ours, int which) {
        DistanceMatrix distances = ClusteringFiles.client();
        double[] weights = ClusteringFiles.weights("w");
        int[] own = IntStream.range(0, distances.size())
                .filter(i -> IntStream.range(0, ours.chosen().size())
                                .boxed()
                                .min(Comparator.comparingDouble(k ->
                                        distances.at(i, ours.chosen().get(k).sequence())))
                                .orElseThrow()
                        == which)
                .toArray();
        double[] apart = Gravity.distances(
                distances.select(own),
                IntStream.of(own).mapToDouble(i -> weights[i]).toArray());
        return Arrays.stream(apart).average().orElseThrow();
    }
}
