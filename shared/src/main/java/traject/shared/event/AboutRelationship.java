package traject.shared.event;

/** An entry that belongs to one relationship of the case and names it (semantics.md 9). */
public interface AboutRelationship {

    RelationshipId relationship();
}
