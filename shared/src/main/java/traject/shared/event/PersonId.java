package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person, client or helper, without saying who that is. Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    @JsonCreator
    public PersonId {
        value = InvalidValue.id(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
