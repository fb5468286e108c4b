package traject.shared.vocabulary;

public enum Party {
    CLIENT,
    HELPER,
    BOTH
}
