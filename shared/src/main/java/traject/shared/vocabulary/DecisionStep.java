package traject.shared.vocabulary;

public enum DecisionStep {
    SOCIAL_INQUIRY,
    TEAM,
    PRIOR_CONSULTATION,
    BCSD,
    LOCAL_ADVISORY_COMMISSION,
    JUDGE,
    DEBT_MEDIATOR
}
