package traject.shared.vocabulary;

import java.util.List;

/** How one party experiences the relationship [A]. */
public enum Perception implements Term {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
