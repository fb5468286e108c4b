package traject.query.process.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

/**
 * An object-centric log seen from one type of objects: each object becomes a case with the events that concern it (van
 * der Aalst 2019, Object-centric process mining: dealing with divergence and convergence in event data; {@code
 * ocel_flattening} of pm4py). An event that concerns several objects of the type comes in several cases.
 */
public final class Flattening {

    private Flattening() {}

    /**
     * The cases of a type, those without events left out. Events have no resource.
     *
     * @throws IllegalArgumentException when the log has no such type, or an id or activity is empty
     */
    public static EventLog of(ObjectCentricLog log, String objectType) {
        EventLogBuilder flat = new EventLogBuilder();
        courses(log, objectType)
                .forEach((object, events) ->
                        events.forEach(event -> flat.add(object, event.type(), event.time(), null)));
        return flat.build();
    }

    /** The events of each object of a type in the order of their times; each event once, whatever its qualifiers. */
    static Map<String, List<ObjectCentricEvent>> courses(ObjectCentricLog log, String objectType) {
        if (log.objectTypes().stream().noneMatch(type -> type.name().equals(objectType))) {
            throw new IllegalArgumentException("The log has no objects of type " + objectType);
        }
        Set<String> ids = new HashSet<>();
        log.objects().stream()
                .filter(object -> object.type().equals(objectType))
                .forEach(object -> ids.add(object.id()));
        Map<String, List<ObjectCentricEvent>> courses = new LinkedHashMap<>();
        log.events().stream()
                .sorted(Comparator.comparing(ObjectCentricEvent::time))
                .forEach(event -> event.relationships().stream()
                        .map(Relationship::objectId)
                        .filter(ids::contains)
                        .distinct()
                        .forEach(id -> courses.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(event)));
        return courses;
    }
}
