package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import traject.query.process.Arc;
import traject.query.process.flow.DirectlyFollowsGraph;
import traject.query.process.flow.EventuallyFollowsGraph;
import traject.query.process.flow.Footprints;
import traject.query.process.flow.Footprints.Relation;
import traject.query.process.flow.PerformanceGraph;
import traject.query.process.flow.PerformanceGraph.TimedArc;
import traject.query.process.flow.TemporalProfile;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/** Files of what follows what. */
final class FlowFiles {

    private static final DirectlyFollowsGraph GRAPH = DirectlyFollowsGraph.of(Logs.ALL);

    private FlowFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("dfg_frequency", (file, data) -> arcs(file, GRAPH.arcs())),
                Comparison.of("start_activities", (file, data) -> counts(file, GRAPH.starts())),
                Comparison.of("end_activities", (file, data) -> counts(file, GRAPH.ends())),
                Comparison.of("dfg_performance", (file, data) -> performance(file)),
                Comparison.of(
                        "eventually_follows",
                        (file, data) ->
                                arcs(file, EventuallyFollowsGraph.of(Logs.ALL).arcs())),
                Comparison.of("temporal_profile", (file, data) -> temporalProfile(file)),
                Comparison.of("footprints", (file, data) -> footprints(file)));
    }

    static void arcs(ReferenceFile file, List<Arc> ours) {
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "from", ours.get(row).from());
            file.same(row, "to", ours.get(row).to());
            file.same(row, "count", (double) ours.get(row).count());
        }
    }

    private static void counts(ReferenceFile file, SortedMap<String, Long> ours) {
        List<String> names = List.copyOf(ours.sequencedKeySet());
        assertThat(names).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "activity", names.get(row));
            file.same(row, "count", ours.getOrDefault(names.get(row), 0L));
        }
    }

    private static void performance(ReferenceFile file) {
        List<TimedArc> ours = PerformanceGraph.of(Logs.ALL).arcs();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            TimedArc arc = ours.get(row);
            file.same(row, "from", arc.from());
            file.same(row, "to", arc.to());
            file.sameRelative(row, "mean", arc.duration().mean());
            file.sameRelative(row, "median", arc.duration().median());
            file.sameRelative(row, "min", arc.duration().min());
            file.sameRelative(row, "max", arc.duration().max());
            file.sameRelative(row, "sum", arc.duration().sum());
            file.sameRelative(row, "stdev", arc.duration().stdev());
        }
    }

    private static void temporalProfile(ReferenceFile file) {
        List<TemporalProfile.Entry> ours = TemporalProfile.of(Logs.ALL).entries();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "from", ours.get(row).from());
            file.same(row, "to", ours.get(row).to());
            file.sameRelative(row, "mean", ours.get(row).mean());
            file.sameRelative(row, "stdev", ours.get(row).stdev());
        }
    }

    /** The file holds what is in sequence or parallel; whatever is not there must be neither with us. */
    private static void footprints(ReferenceFile file) {
        Footprints ours = Footprints.of(GRAPH);
        for (int row = 0; row < file.size(); row++) {
            Relation relation = ours.relation(file.text(row, "a"), file.text(row, "b"));
            file.same(row, "relation", relation.name().toLowerCase(Locale.ROOT));
        }
        List<String> names = Logs.ALL.activities().names();
        assertThat(names.stream()
                        .flatMap(a -> names.stream().map(b -> ours.relation(a, b)))
                        .filter(relation -> relation == Relation.SEQUENCE || relation == Relation.PARALLEL))
                .hasSize(file.size());
    }
}
