package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import traject.query.process.Arc;
import traject.query.process.flow.DirectlyFollowsGraph;
import traject.query.process.object.Flattening;
import traject.query.process.object.ObjectCentricGraph;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricType;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/** Files of the object-centric log. */
final class ObjectFiles {

    private static final ObjectCentricLog LOG = LogFiles.OBJECT_CENTRIC;

    private ObjectFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("ocel_summary", (file, data) -> summary(file)),
                Comparison.of("ocel_flattened_dfg", (file, data) -> flattened(file)),
                Comparison.of("ocel_ocdfg", (file, data) -> graph(file)));
    }

    private static void summary(ReferenceFile file) {
        Map<String, Integer> ours = new HashMap<>();
        ours.put("events", LOG.events().size());
        ours.put("objects", LOG.objects().size());
        ours.put(
                "relations",
                LOG.events().stream()
                        .mapToInt(event -> event.relationships().size())
                        .sum());
        ours.put(
                "o2o",
                LOG.objects().stream()
                        .mapToInt(object -> object.relationships().size())
                        .sum());
        LOG.objects().forEach(object -> ours.merge("objects_" + object.type(), 1, Integer::sum));
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "value", ours.getOrDefault(file.text(row, "what"), -1));
        }
    }

    private record TypedArc(String type, Arc arc) {}

    private static Stream<TypedArc> arcs(String type) {
        return DirectlyFollowsGraph.of(Flattening.of(LOG, type)).arcs().stream().map(arc -> new TypedArc(type, arc));
    }

    private static void flattened(ReferenceFile file) {
        List<TypedArc> ours = LOG.objectTypes().stream()
                .map(ObjectCentricType::name)
                .sorted()
                .flatMap(ObjectFiles::arcs)
                .toList();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "type", ours.get(row).type());
            file.same(row, "from", ours.get(row).arc().from());
            file.same(row, "to", ours.get(row).arc().to());
            file.same(row, "count", (double) ours.get(row).arc().count());
        }
    }

    private static void graph(ReferenceFile file) {
        List<ObjectCentricGraph.Arc> ours = ObjectCentricGraph.of(LOG).arcs();
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "type", ours.get(row).type());
            file.same(row, "from", ours.get(row).from());
            file.same(row, "to", ours.get(row).to());
            file.same(row, "event_couples", (double) ours.get(row).eventCouples());
            file.same(row, "unique_objects", (double) ours.get(row).uniqueObjects());
            file.same(row, "total_objects", (double) ours.get(row).totalObjects());
        }
    }
}
