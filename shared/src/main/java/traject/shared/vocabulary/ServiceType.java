package traject.shared.vocabulary;

public enum ServiceType {
    OCMW,
    CAW,
    KIND_EN_GEZIN,
    CLB,
    HEALTH_FUND,
    COMMUNITY_WORK,
    POVERTY_ASSOCIATION,
    FOOD_AID,
    OTHER
}
