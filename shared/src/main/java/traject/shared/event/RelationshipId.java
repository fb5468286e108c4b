package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a relationship; unique within its case. Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record RelationshipId(@JsonValue String value) implements Comparable<RelationshipId> {

    @JsonCreator
    public RelationshipId {
        value = InvalidValue.id(value);
    }

    @Override
    public int compareTo(RelationshipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
