package traject.query.process.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows what directly for each type of objects: the object-centric directly-follows graph (van der Aalst and Berti
 * 2020, Discovering object-centric Petri nets; {@code discover_ocdfg} of pm4py).
 *
 * @param arcs by type and names; pairs that never come up are left out
 */
public record ObjectCentricGraph(List<Arc> arcs) {

    /**
     * How often an event is the next one after another for an object of a type.
     *
     * @param eventCouples number of different pairs of events
     * @param uniqueObjects number of different objects
     * @param totalObjects number of times: different pairs of events together with an object
     */
    public record Arc(String type, String from, String to, long eventCouples, long uniqueObjects, long totalObjects) {}

    private record Key(String type, String from, String to) {}

    private record Couple(String first, String second) {}

    private static final class Count {
        private final Set<Couple> couples = new HashSet<>();
        private final Set<String> objects = new HashSet<>();
        private long total;
    }

    public ObjectCentricGraph {
        arcs = List.copyOf(arcs);
    }

    public static ObjectCentricGraph of(ObjectCentricLog log) {
        Map<Key, Count> counts = new HashMap<>();
        for (ObjectCentricType type : log.objectTypes()) {
            Flattening.courses(log, type.name()).forEach((object, course) -> {
                for (int i = 1; i < course.size(); i++) {
                    ObjectCentricEvent before = course.get(i - 1);
                    ObjectCentricEvent now = course.get(i);
                    Count count =
                            counts.computeIfAbsent(new Key(type.name(), before.type(), now.type()), key -> new Count());
                    count.couples.add(new Couple(before.id(), now.id()));
                    count.objects.add(object);
                    count.total++;
                }
            });
        }
        List<Arc> arcs = new ArrayList<>();
        counts.forEach((key, count) -> arcs.add(
                new Arc(key.type(), key.from(), key.to(), count.couples.size(), count.objects.size(), count.total)));
        arcs.sort(Comparator.comparing(Arc::type).thenComparing(Arc::from).thenComparing(Arc::to));
        return new ObjectCentricGraph(arcs);
    }
}
