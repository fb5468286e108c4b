package traject.shared.vocabulary;

public enum ParticipantKind {
    HELPER,
    SERVICE,
    EXPERT_BY_EXPERIENCE,
    VOLUNTEER,
    SUPPORT_FIGURE
}
