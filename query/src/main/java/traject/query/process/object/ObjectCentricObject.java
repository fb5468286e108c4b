package traject.query.process.object;

import java.time.Instant;
import java.util.List;

/**
 * An object, for instance a case, a client or a helper.
 *
 * @param attributes what it was from a time on; 1970-01-01T00:00Z for what it always was
 * @param relationships to other objects
 */
public record ObjectCentricObject(
        String id, String type, List<Attribute> attributes, List<Relationship> relationships) {

    /** What an attribute of an object was from a time on. */
    public record Attribute(String name, Instant time, AttributeValue value) {}

    public ObjectCentricObject {
        attributes = List.copyOf(attributes);
        relationships = List.copyOf(relationships);
    }
}
