package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.KMedoids;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.Silhouette;
import traject.query.sequence.clustering.Silhouette.Weights;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** Files of typologies. All of roles are on optimal matching of client roles with costs from transition rates. */
final class ClusteringFiles {

    private static final Map<String, Linkage> LINKAGES = Map.of(
            "single", Linkage.SINGLE,
            "complete", Linkage.COMPLETE,
            "average", Linkage.AVERAGE,
            "mcquitty", Linkage.MCQUITTY,
            "median", Linkage.MEDIAN,
            "centroid", Linkage.CENTROID,
            "ward.D", Linkage.WARD,
            "ward.D2", Linkage.WARD_SQUARED);

    private ClusteringFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("hclust_(.*)", ClusteringFiles::merges),
                Comparison.of("cutree_(.*)", ClusteringFiles::cuts),
                Comparison.of("quality_(.*)", ClusteringFiles::quality),
                Comparison.of("silhouette_ward.D2_k4", ClusteringFiles::silhouettes),
                Comparison.of("pam_(u|w|wn)", ClusteringFiles::medoidOf),
                Comparison.of("pam_medoids_(.*)", ClusteringFiles::medoids),
                Comparison.of("pam_quality_(.*)", ClusteringFiles::medoidQuality),
                Comparison.of("pam_cluster_pkg", ClusteringFiles::built),
                Comparison.of("aggregate_client", ClusteringFiles::aggregated),
                Comparison.of("aggregate_client_disagg", ClusteringFiles::disaggregated));
    }

    private static final DistanceMatrix CLIENT = theirs();

    /**
     * The distances of the reference itself: ours differ by rounding, and where two are equal but for rounding R merges
     * whichever is smaller.
     */
    static DistanceMatrix client() {
        return CLIENT;
    }

    private static DistanceMatrix theirs() {
        ReferenceFile file = Data.input("roles", "dist_OM_TRATE_client_full");
        double[][] rows = new double[file.size()][file.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                rows[i][j] = ReferenceFile.number(file.text(i, j + 1));
                rows[j][i] = rows[i][j];
            }
        }
        return DistanceMatrix.given(rows);
    }

    static double[] weights(String name) {
        return switch (name) {
            case "w" -> Data.column(Data.trajectories(), "weight");
            case "wn" -> Data.column(Data.trajectories(), "weight_noninteger");
            default -> {
                double[] once = new double[160];
                Arrays.fill(once, 1);
                yield once;
            }
        };
    }

    private static Dendrogram tree(String name, DistanceMatrix distances) {
        if (name.equals("ward.D2_members")) {
            return Dendrogram.of(distances, Linkage.WARD_SQUARED, weights("w"));
        }
        return Dendrogram.of(distances, LINKAGES.getOrDefault(name, Linkage.SINGLE));
    }

    private static void merges(ReferenceFile file, String name) {
        DistanceMatrix distances = file.folder.equals("tiny") ? Measures.matrix("OM_TRATE_tiny") : client();
        List<Merge> ours = tree(name, distances).merges();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "step", row + 1);
            file.same(row, "m1", ours.get(row).left());
            file.same(row, "m2", ours.get(row).right());
            file.same(row, "height", ours.get(row).height());
        }
    }

    private static void cuts(ReferenceFile file, String name) {
        Dendrogram ours = tree(name, client());
        int[] order = ours.order();
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
            for (int k = 2; k <= 8; k++) {
                file.same(row, "k" + k, ours.cut(k).cluster(row) + 1);
            }
            if (file.header().contains("order")) {
                file.same(row, "order", order[row] + 1);
            }
        }
    }

    private static void same(ReferenceFile file, int row, ClusterQuality ours) {
        file.same(row, "PBC", ours.pointBiserial());
        file.same(row, "HG", ours.hubertGamma());
        file.same(row, "HGSD", ours.somersD());
        file.same(row, "ASW", ours.silhouette());
        file.same(row, "ASWw", ours.samplingSilhouette());
        file.same(row, "CH", ours.calinskiHarabasz());
        file.same(row, "R2", ours.explained());
        file.same(row, "CHsq", ours.squaredCalinskiHarabasz());
        file.same(row, "R2sq", ours.squaredExplained());
        file.same(row, "HC", ours.hubertC());
    }

    private static void quality(ReferenceFile file, String name) {
        boolean weighted = name.endsWith("_w");
        Dendrogram tree = tree(weighted ? name.substring(0, name.length() - 2) : name, client());
        for (int row = 0; row < file.size(); row++) {
            Partition partition = tree.cut(file.integer(row, "k"));
            same(file, row, ClusterQuality.of(client(), partition, weights(weighted ? "w" : "u")));
        }
    }

    private static void silhouettes(ReferenceFile file, String none) {
        Partition partition = tree("ward.D2", client()).cut(4);
        double[] plain = Silhouette.of(client(), partition, weights("u"), Weights.REPLICATIONS);
        double[] weighted = Silhouette.of(client(), partition, weights("w"), Weights.REPLICATIONS);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
            file.same(row, "u", plain[row]);
            file.same(row, "w", weighted[row]);
        }
    }

    private static KMedoids pam(String weights, int clusters) {
        return KMedoids.from(tree("ward.D2", client()).cut(clusters), client(), weights(weights));
    }

    private static void medoidOf(ReferenceFile file, String weights) {
        for (int k = 2; k <= 6; k++) {
            int[] ours = pam(weights, k).medoidOf();
            for (int row = 0; row < file.size(); row++) {
                file.same(row, "row", row + 1);
                file.same(row, "k" + k, ours[row] + 1);
            }
        }
    }

    private static String joined(List<Integer> positions) {
        return positions.stream().map(p -> Integer.toString(p + 1)).collect(Collectors.joining(" "));
    }

    private static void medoids(ReferenceFile file, String weights) {
        for (int row = 0; row < file.size(); row++) {
            file.same(
                    row, "medoids", joined(pam(weights, file.integer(row, "k")).medoids()));
        }
    }

    private static void medoidQuality(ReferenceFile file, String weights) {
        for (int row = 0; row < file.size(); row++) {
            Partition partition = pam(weights, file.integer(row, "k")).partition();
            same(file, row, ClusterQuality.of(client(), partition, weights(weights)));
        }
    }

    private static void built(ReferenceFile file, String none) {
        for (int row = 0; row < file.size(); row++) {
            int k = file.integer(row, "k");
            KMedoids ours = KMedoids.build(k, client(), weights("u"));
            file.same(row, "medoids", joined(ours.medoids()));
            file.same(
                    row,
                    "build",
                    KMedoids.beforeSwaps(k, client(), weights("u")).cost() / 160);
            file.same(row, "swap", ours.cost() / 160);
            file.same(row, "avgwidth", Silhouette.mean(client(), ours.partition(), weights("u"), Weights.REPLICATIONS));
        }
    }

    /** wcAggregateCases lists the different ones in an order of its own: each of its rows has to be one of ours. */
    private static void aggregated(ReferenceFile file, String none) {
        DistinctSequences ours = DistinctSequences.of(Data.sequences("client_w"));
        assertThat(file.size()).isEqualTo(ours.size());
        for (int row = 0; row < file.size(); row++) {
            int index = file.integer(row, "aggIndex") - 1;
            int group = ours.group()[index];
            assertThat(ours.first()[group]).isEqualTo(index);
            file.same(row, "aggWeights", ours.weights()[group]);
        }
    }

    private static void disaggregated(ReferenceFile file, String none) {
        int[] ours = DistinctSequences.of(Data.sequences("client_w")).group();
        int[] theirs = IntStream.range(0, file.size())
                .map(row -> file.integer(row, "disaggIndex"))
                .toArray();
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
        }
        assertThat(Partition.of(ours)).isEqualTo(Partition.of(theirs));
    }
}
