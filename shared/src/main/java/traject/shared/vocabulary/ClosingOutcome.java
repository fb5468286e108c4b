package traject.shared.vocabulary;

public enum ClosingOutcome {
    LASTING_RESULT,
    STABILITY,
    REFERRED,
    DROPPED_OUT,
    MOVED,
    DIED
}
