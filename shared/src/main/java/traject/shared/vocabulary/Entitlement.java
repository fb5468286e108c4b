package traject.shared.vocabulary;

public enum Entitlement {
    INCOME,
    HOUSING,
    HEALTH,
    ENERGY,
    CHILD_BENEFIT,
    DISABILITY,
    EDUCATION,
    OTHER
}
