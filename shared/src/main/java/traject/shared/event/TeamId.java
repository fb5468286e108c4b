package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a team of a service. Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record TeamId(@JsonValue String value) implements Comparable<TeamId> {

    @JsonCreator
    public TeamId {
        value = InvalidValue.id(value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
