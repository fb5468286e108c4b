package traject.shared.vocabulary;

public enum DecisionMatter {
    APPLICATION,
    REVIEW,
    WITHDRAWAL,
    URGENT_AID,
    CHANGE_OF_PHASE,
    CHANGE_OF_HELPER,
    CHANGE_OF_PLAN
}
