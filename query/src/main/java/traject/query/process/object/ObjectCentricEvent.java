package traject.query.process.object;

import java.time.Instant;
import java.util.List;

/**
 * An event.
 *
 * @param type its activity
 */
public record ObjectCentricEvent(
        String id, String type, Instant time, List<Attribute> attributes, List<Relationship> relationships) {

    /** What an attribute of an event is. */
    public record Attribute(String name, AttributeValue value) {}

    public ObjectCentricEvent {
        attributes = List.copyOf(attributes);
        relationships = List.copyOf(relationships);
    }
}
