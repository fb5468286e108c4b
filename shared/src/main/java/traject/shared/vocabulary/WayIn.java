package traject.shared.vocabulary;

public enum WayIn {
    VOLUNTARY,
    REFERRED_FROM_WITHIN,
    REFERRED_FROM_OUTSIDE,
    IMPOSED,
    UNKNOWN
}
