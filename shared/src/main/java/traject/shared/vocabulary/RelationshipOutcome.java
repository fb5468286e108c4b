package traject.shared.vocabulary;

public enum RelationshipOutcome {
    SUCCESS,
    STABILITY,
    NEGATIVE
}
