package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Progress;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Chosen;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.clustering.TieSensitivity;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DataDrivenCosts;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.OptimalMatching;
import traject.query.sequence.format.Cells;
import traject.query.sequence.format.Sps;
import traject.query.sequence.format.Sts;

/** The example of the page on sequence analysis, run; what the page shows is what runs here. */
class TypologyTest {

    private static final Path PAGE = Path.of("src/docs/sequence-analysis.md");
    private static final Path SOURCE = Path.of("src/test/java/traject/query/sequence/reference/TypologyTest.java");
    private static final String BEGIN = "// what the page shows";
    private static final String END = "// to here";

    @Test
    void a_dozen_lines_lead_from_rows_to_types_their_quality_and_representatives() throws IOException {
        List<List<String>> rows = rows();
        List<String> courses = new ArrayList<>();
        // what the page shows
        Sequences sequences = Sts.read(Alphabet.of(List.of("P", "Q", "R", "S", "T")), rows, Cells.usual());
        Costs costs = DataDrivenCosts.transitionRates(sequences);
        DistanceMatrix distances = DistanceMatrix.of(sequences, new OptimalMatching(costs));
        Function<DistanceMatrix, Partition> method =
                each -> Dendrogram.of(each, Linkage.WARD_SQUARED).cut(4);
        Partition types = method.apply(distances);
        ClusterQuality quality = ClusterQuality.of(distances, types);
        TieSensitivity ties = TieSensitivity.of(distances, method, 20, 1, Progress.UNWATCHED);
        List<Representatives> typical =
                Representatives.ofClusters(sequences, distances, types, Criterion.CENTRALITY, 0.1, 0.1);
        for (Representatives each : typical) {
            each.chosen()
                    .forEach(chosen -> courses.add(Sps.writeShort(sequences).get(chosen.sequence())));
        }
        // to here
        assertThat(quality.silhouette()).isCloseTo(0.08879050855859583, within(1e-12));
        assertThat(ties.lowest()).isEqualTo(1);
        assertThat(typical).hasSize(4);
        for (int type = 0; type < 4; type++) {
            for (Chosen chosen : typical.get(type).chosen()) {
                assertThat(types.cluster(chosen.sequence())).isEqualTo(type);
            }
        }
        assertThat(courses)
                .hasSize(14)
                .containsSubsequence(
                        "R/5-P/6-R/4-Q/5-P/3-R/1",
                        "Q/3-S/3-Q/2-R/4-S/6-Q/4-T/2",
                        "Q/3-S/5-T/6-Q/5-T/5",
                        "P/6-T/4-R/1-P/5-S/5-P/3");
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Data.folder("equal").resolve("sequences.csv")).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .map(cells -> cells.subList(2, cells.size()))
                .toList();
    }

    @Test
    void the_page_shows_the_lines_that_run() throws IOException {
        String source = Files.readString(SOURCE);
        int begin = source.lastIndexOf(BEGIN + "\n") + BEGIN.length() + 1;
        String shown = source.substring(begin, source.lastIndexOf(END + "\n"))
                .stripIndent()
                .strip();
        assertThat(Files.readString(PAGE)).contains("```java\n" + shown + "\n```");
    }
}
