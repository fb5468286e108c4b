package traject.shared.vocabulary;

public enum RelapseSeverity {
    LIGHT,
    SERIOUS,
    SEVERE
}
