package traject.shared.vocabulary;

public enum StrengthKind {
    ASPIRATIONS,
    COMPETENCES,
    CONFIDENCE,
    RESOURCES,
    SOCIAL_RELATIONS,
    OPPORTUNITIES
}
