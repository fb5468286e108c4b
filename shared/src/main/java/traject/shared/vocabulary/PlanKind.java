package traject.shared.vocabulary;

public enum PlanKind {
    SUPPORT_PLAN,
    GPMI
}
