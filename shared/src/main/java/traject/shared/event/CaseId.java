package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a case (dossier). Letters, digits, dot, dash and underscore, at most 64; it holds no personal data. */
public record CaseId(@JsonValue String value) implements Comparable<CaseId> {

    @JsonCreator
    public CaseId {
        value = InvalidValue.id(value);
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
