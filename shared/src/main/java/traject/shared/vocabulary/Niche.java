package traject.shared.vocabulary;

public enum Niche {
    HOUSING,
    WORK,
    FINANCE,
    LEISURE,
    EDUCATION,
    NETWORK
}
