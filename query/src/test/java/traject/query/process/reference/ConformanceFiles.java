package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import traject.query.process.EventLog;
import traject.query.process.conformance.Alignment;
import traject.query.process.conformance.Alignments;
import traject.query.process.conformance.Costs;
import traject.query.process.conformance.Precision;
import traject.query.process.conformance.Replay;
import traject.query.process.conformance.TokenReplay;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/** Files of how far the cases keep to the five phases. */
final class ConformanceFiles {

    private ConformanceFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("tbr_cases_(.*)", ConformanceFiles::replays),
                Comparison.of("tbr_(all|phases)", ConformanceFiles::replayed),
                Comparison.of("align_cases_(.*)", ConformanceFiles::alignments),
                Comparison.of("align_(all|phases)", ConformanceFiles::aligned));
    }

    private static void replays(ReferenceFile file, String data) {
        EventLog log = Logs.named(data);
        TokenReplay ours = TokenReplay.of(log, Logs.FIVE_PHASES);
        assertThat(file.size()).isEqualTo(log.cases());
        for (int row = 0; row < file.size(); row++) {
            Replay replay = ours.of(Logs.caseOf(log, file.text(row, "case_id")));
            file.same(row, "fit", replay.fits() ? "True" : "False");
            file.sameRelative(row, "fitness", replay.fitness());
            file.same(row, "missing", replay.missing());
            file.same(row, "consumed", replay.consumed());
            file.same(row, "remaining", replay.remaining());
            file.same(row, "produced", replay.produced());
        }
    }

    private static void replayed(ReferenceFile file, String data) {
        TokenReplay ours = TokenReplay.of(Logs.named(data), Logs.FIVE_PHASES);
        named(
                file,
                Map.of(
                        "perc_fit_traces", 100 * ours.fitting(),
                        "percentage_of_fitting_traces", 100 * ours.fitting(),
                        "average_trace_fitness", ours.averageFitness(),
                        "log_fitness", ours.fitness(),
                        "precision_token_based_replay", Precision.of(Logs.named(data), Logs.FIVE_PHASES)));
    }

    private static void alignments(ReferenceFile file, String data) {
        EventLog log = Logs.named(data);
        Alignments ours = Alignments.of(log, Logs.FIVE_PHASES, Costs.STANDARD);
        assertThat(file.size()).isEqualTo(log.cases());
        for (int row = 0; row < file.size(); row++) {
            Alignment alignment = ours.of(Logs.caseOf(log, file.text(row, "case_id")));
            file.same(row, "cost", (double) alignment.cost());
            file.same(row, "deviations", alignment.deviations().size());
            file.sameRelative(row, "fitness", alignment.fitness());
            file.same(row, "bwc", (double) alignment.worst());
        }
    }

    private static void aligned(ReferenceFile file, String data) {
        Alignments ours = Alignments.of(Logs.named(data), Logs.FIVE_PHASES, Costs.STANDARD);
        named(
                file,
                Map.of(
                        "percFitTraces", 100 * ours.fitting(),
                        "percentage_of_fitting_traces", 100 * ours.fitting(),
                        "averageFitness", ours.averageFitness(),
                        "average_trace_fitness", ours.averageFitness(),
                        "log_fitness", ours.fitness()));
    }

    private static void named(ReferenceFile file, Map<String, Double> ours) {
        assertThat(file.size()).isEqualTo(ours.size());
        for (int row = 0; row < file.size(); row++) {
            file.sameRelative(row, "value", ours.getOrDefault(file.text(row, "what"), Double.NaN));
        }
    }
}
