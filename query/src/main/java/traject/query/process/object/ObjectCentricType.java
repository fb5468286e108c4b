package traject.query.process.object;

import java.util.List;

/** A type of objects or events, with the attributes that those may have. */
public record ObjectCentricType(String name, List<Attribute> attributes) {

    /** An attribute that a type has. */
    public record Attribute(String name, AttributeKind kind) {}

    public ObjectCentricType {
        attributes = List.copyOf(attributes);
    }
}
