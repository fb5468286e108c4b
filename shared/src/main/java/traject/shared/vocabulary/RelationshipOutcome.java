package traject.shared.vocabulary;

import java.util.List;

/** What a relationship brings by now; apart from how the case closes [A][B]. */
public enum RelationshipOutcome implements Term {
    SUCCESS,
    STABILITY,
    NEGATIVE;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B);
    }
}
