package traject.query.process.object;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Events that each concern any number of objects, validated once (Berti, Koren, Adams, Park, Knopp, Graves, Rafiei, Liss,
 * Tacke Genannt Unterberg, Zhang, Schwanen, Pegoraro and van der Aalst 2024, OCEL 2.0 specification). Immutable.
 *
 * @param objectTypes what objects there can be
 * @param eventTypes what events there can be: the activities
 * @param objects each with an id of its own
 * @param events each with an id of its own, in the order of the file
 */
public record ObjectCentricLog(
        List<ObjectCentricType> objectTypes,
        List<ObjectCentricType> eventTypes,
        List<ObjectCentricObject> objects,
        List<ObjectCentricEvent> events) {

    /**
     * Checks that everything fits together.
     *
     * @throws Contradiction when a name or id comes twice, a type or related object is not there, or an attribute is
     *     not one of its type
     */
    public ObjectCentricLog {
        objectTypes = List.copyOf(objectTypes);
        eventTypes = List.copyOf(eventTypes);
        objects = List.copyOf(objects);
        events = List.copyOf(events);
        Map<String, ObjectCentricType> objectKinds = unique("objectTypes", objectTypes, ObjectCentricType::name);
        Map<String, ObjectCentricType> eventKinds = unique("eventTypes", eventTypes, ObjectCentricType::name);
        Set<String> ids = unique("objects", objects, ObjectCentricObject::id).keySet();
        unique("events", events, ObjectCentricEvent::id);
        for (int i = 0; i < objects.size(); i++) {
            ObjectCentricObject object = objects.get(i);
            Place place = new Place("objects", i, "Object " + object.id());
            ObjectCentricType kind = place.kind(objectKinds, object.type());
            object.attributes().forEach(each -> place.attribute(kind, each.name(), each.value()));
            place.related(ids, object.relationships());
        }
        for (int i = 0; i < events.size(); i++) {
            ObjectCentricEvent event = events.get(i);
            Place place = new Place("events", i, "Event " + event.id());
            ObjectCentricType kind = place.kind(eventKinds, event.type());
            event.attributes().forEach(each -> place.attribute(kind, each.name(), each.value()));
            place.related(ids, event.relationships());
        }
    }

    private static <T> Map<String, T> unique(String list, List<T> all, Function<T, String> name) {
        Map<String, T> named = HashMap.newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (named.put(name.apply(all.get(i)), all.get(i)) != null) {
                throw new Contradiction(list, i, name.apply(all.get(i)) + " comes twice");
            }
        }
        return named;
    }

    private record Place(String list, int position, String who) {

        ObjectCentricType kind(Map<String, ObjectCentricType> kinds, String name) {
            ObjectCentricType kind = kinds.get(name);
            if (kind == null) {
                throw new Contradiction(list, position, who + " is of type " + name + ", which is not declared");
            }
            return kind;
        }

        void attribute(ObjectCentricType kind, String name, AttributeValue value) {
            if (!kind.attributes().contains(new ObjectCentricType.Attribute(name, value.kind()))) {
                throw new Contradiction(
                        list,
                        position,
                        "%s has the %s %s, which type %s does not declare"
                                .formatted(who, value.kind().text(), name, kind.name()));
            }
        }

        void related(Set<String> ids, Collection<Relationship> relationships) {
            Set<Relationship> seen = new HashSet<>();
            for (Relationship each : relationships) {
                if (!ids.contains(each.objectId())) {
                    throw new Contradiction(
                            list, position, who + " is related to " + each.objectId() + ", which is no object");
                }
                if (!seen.add(each)) {
                    throw new Contradiction(list, position, who + " is related twice to " + each.objectId());
                }
            }
        }
    }
}
