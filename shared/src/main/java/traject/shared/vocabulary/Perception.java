package traject.shared.vocabulary;

public enum Perception {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
