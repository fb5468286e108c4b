package traject.query.research.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import traject.query.process.EventLog;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.sequence.Sequences;

/** What a file holds, once it is read. */
public sealed interface Data {

    /** Sequences of states. */
    record States(Sequences sequences) implements Data {}

    /** Cases and their events. */
    record Events(EventLog log) implements Data {}

    /** Objects and events that concern any of them: seen from one type of objects, they are cases. */
    record Objects(ObjectCentricLog log) implements Data {

        /** From which types it can be seen. */
        public List<String> types() {
            return log.objectTypes().stream().map(ObjectCentricType::name).toList();
        }

        /** Whether any event concerns an object of this type. */
        boolean hasEvents(String type) {
            Set<String> ids = log.objects().stream()
                    .filter(object -> object.type().equals(type))
                    .map(ObjectCentricObject::id)
                    .collect(Collectors.toSet());
            return log.events().stream()
                    .flatMap(event -> event.relationships().stream())
                    .anyMatch(each -> ids.contains(each.objectId()));
        }
    }
}
