package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import traject.query.process.Arc;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.cases.Variant;
import traject.query.process.cases.Variants;
import traject.query.process.organisation.HandoverOfWork;
import traject.query.process.organisation.Subcontracting;
import traject.query.process.organisation.WorkingTogether;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/** Files of who works with whom. */
final class OrganisationFiles {

    private OrganisationFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("handover_counts", (file, data) -> handoverCounts(file)),
                Comparison.of("handover_of_work", (file, data) -> handovers(file)),
                Comparison.of("working_together", (file, data) -> workingTogether(file)),
                Comparison.of("subcontracting", (file, data) -> subcontracting(file)));
    }

    private static void handoverCounts(ReferenceFile file) {
        FlowFiles.arcs(file, HandoverOfWork.of(Logs.ALL).arcs());
    }

    private static void handovers(ReferenceFile file) {
        HandoverOfWork ours = HandoverOfWork.of(Logs.ALL);
        values(file, ours.arcs(), ours::share);
    }

    /** pm4py divides the number of cases by that of all events; ours is left a number, and a share of somebody's cases. */
    private static void workingTogether(ReferenceFile file) {
        values(file, WorkingTogether.of(Logs.ALL).arcs(), arc -> arc.count() / (double) Logs.ALL.events());
    }

    /**
     * pm4py 2.7.14 is odd here: it does not add up, but keeps the largest number of cases that have one and the same row
     * of resources in which the pattern comes up, divided by the number of cases. So each such row is one case to ours.
     */
    private static void subcontracting(ReferenceFile file) {
        Map<String, Arc> largest = new HashMap<>();
        EventLog byResource = activitiesAreResources();
        Variants rows = Variants.of(byResource);
        for (Variant row : rows.list().reversed()) {
            EventLog one = byResource.ofCases(new int[] {rows.firstCase(row.number())});
            for (Arc arc : Subcontracting.of(one, 2).arcs()) {
                largest.put(arc.from() + " " + arc.to(), new Arc(arc.from(), arc.to(), row.count()));
            }
        }
        values(file, largest.values().stream().sorted().toList(), arc -> arc.count() / (double) Logs.ALL.cases());
    }

    private static EventLog activitiesAreResources() {
        EventLogBuilder built = new EventLogBuilder();
        for (int which = 0; which < Logs.ALL.cases(); which++) {
            String id = Logs.ALL.caseId(which);
            IntStream.range(Logs.ALL.begin(which), Logs.ALL.end(which)).forEach(event -> {
                String resource = String.valueOf(Logs.ALL.resourceName(event));
                built.add(id, resource, Logs.ALL.time(event), resource);
            });
        }
        return built.build();
    }

    private static void values(ReferenceFile file, List<Arc> ours, ToDoubleFunction<Arc> value) {
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "from", ours.get(row).from());
            file.same(row, "to", ours.get(row).to());
            file.sameRelative(row, "value", value.applyAsDouble(ours.get(row)));
        }
    }
}
