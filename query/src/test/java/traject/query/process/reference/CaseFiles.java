package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import traject.query.process.EventLog;
import traject.query.process.cases.ActivityPositions;
import traject.query.process.cases.Arrivals;
import traject.query.process.cases.CaseDurations;
import traject.query.process.cases.Repetition;
import traject.query.process.cases.Variant;
import traject.query.process.cases.Variants;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/** Files of whole cases, and the log itself. */
final class CaseFiles {

    private CaseFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("log", (file, data) -> log(file)),
                Comparison.of("summary", (file, data) -> summary(file)),
                Comparison.of("variants", (file, data) -> variants(file)),
                Comparison.of("case_durations", (file, data) -> durations(file)),
                Comparison.of("arrival_cycle", (file, data) -> arrivals(file)),
                Comparison.of(
                        "rework_cases",
                        (file, data) ->
                                counts(file, "cases", Repetition.of(Logs.ALL).rework())),
                Comparison.of(
                        "min_self_distances",
                        (file, data) ->
                                counts(file, "distance", Repetition.of(Logs.ALL).minimumSelfDistances())),
                Comparison.of("activity_position", (file, data) -> positions(file)));
    }

    /** What we read is what stands there; the client is not part of an event log, but of the object-centric one. */
    private static void log(ReferenceFile file) {
        EventLog log = Logs.ALL;
        assertThat(log.events()).isEqualTo(file.size());
        int[] caseOf = IntStream.range(0, log.cases())
                .flatMap(which -> IntStream.generate(() -> which).limit(log.length(which)))
                .toArray();
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "case_id", log.caseId(caseOf[row]));
            file.same(row, "activity", log.activities().name(log.activity(row)));
            file.same(row, "resource", log.resourceName(row));
            file.same(row, "timestamp", log.time(row).toString().replace("Z", "+00:00"));
        }
        file.skip("client");
    }

    private static void summary(ReferenceFile file) {
        Map<String, Integer> ours = Map.of(
                "events", Logs.ALL.events(),
                "cases", Logs.ALL.cases(),
                "activities", Logs.ALL.activities().size(),
                "resources", Logs.ALL.resources().size(),
                "variants", Variants.of(Logs.ALL).size());
        assertThat(file.size()).isEqualTo(ours.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "value", ours.getOrDefault(file.text(row, "what"), -1));
        }
    }

    private static void variants(ReferenceFile file) {
        List<Variant> ours = Variants.of(Logs.ALL).list().stream()
                .sorted(Comparator.comparingInt(Variant::count).reversed().thenComparing(CaseFiles::text))
                .toList();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "variant", text(ours.get(row)));
            file.same(row, "count", (double) ours.get(row).count());
        }
    }

    private static String text(Variant variant) {
        return String.join(" > ", variant.activities());
    }

    private static void durations(ReferenceFile file) {
        double[] ours = CaseDurations.seconds(Logs.ALL);
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "case_id", Logs.ALL.caseId(row));
            file.sameRelative(row, "seconds", ours[row]);
        }
    }

    private static void arrivals(ReferenceFile file) {
        file.same(0, "what", "arrival_average");
        file.sameRelative(0, "seconds", Arrivals.average(Logs.ALL));
        file.same(1, "what", "cycle_time");
        file.same(1, "seconds", Arrivals.cycleTime(Arrivals.moments(Logs.ALL), Logs.ALL.cases()));
    }

    private static void counts(ReferenceFile file, String title, SortedMap<String, ? extends Number> ours) {
        int row = 0;
        for (Map.Entry<String, ? extends Number> each : ours.entrySet()) {
            file.same(row, "activity", each.getKey());
            file.same(row, title, each.getValue().doubleValue());
            row++;
        }
        assertThat(row).isEqualTo(file.size());
    }

    private static void positions(ReferenceFile file) {
        int row = 0;
        for (String activity : Logs.ALL.activities().names().stream().sorted().toList()) {
            for (Map.Entry<Integer, Long> each :
                    ActivityPositions.of(Logs.ALL, activity).entrySet()) {
                file.same(row, "activity", activity);
                file.same(row, "position", each.getKey());
                file.same(row, "count", each.getValue());
                row++;
            }
        }
        assertThat(row).isEqualTo(file.size());
    }
}
