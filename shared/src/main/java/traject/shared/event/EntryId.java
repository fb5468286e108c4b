package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an entry of a case; unique within its case. Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record EntryId(@JsonValue String value) implements Comparable<EntryId> {

    @JsonCreator
    public EntryId {
        value = InvalidValue.id(value);
    }

    /** A new id, for an entry that the caller did not name. */
    public static EntryId random() {
        return new EntryId(java.util.UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
