package traject.shared.vocabulary;

public enum Side {
    CLIENT,
    HELPER
}
