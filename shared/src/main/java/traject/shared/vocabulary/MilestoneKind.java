package traject.shared.vocabulary;

public enum MilestoneKind {
    INSIGHT,
    SKILL,
    SELF_BELIEF,
    ROLE_ACQUIRED,
    NETWORK_WIDENED
}
