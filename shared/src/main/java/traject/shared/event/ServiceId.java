package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a service. Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record ServiceId(@JsonValue String value) implements Comparable<ServiceId> {

    @JsonCreator
    public ServiceId {
        value = InvalidValue.id(value);
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
