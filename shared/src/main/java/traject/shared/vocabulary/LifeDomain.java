package traject.shared.vocabulary;

public enum LifeDomain {
    FAMILY,
    WORK,
    SOCIAL_CONTACTS,
    JUSTICE,
    WELFARE,
    INCOME_AND_DEBT,
    HOUSING,
    HEALTH,
    EDUCATION,
    CULTURE
}
