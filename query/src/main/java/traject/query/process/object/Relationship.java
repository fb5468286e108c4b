package traject.query.process.object;

/** That an event or object has to do with an object, and as what. */
public record Relationship(String objectId, String qualifier) {}
