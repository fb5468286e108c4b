package traject.shared.vocabulary;

public enum ShiftTrigger {
    OWN_STYLE,
    ORGANISATION,
    PRESSURE_BY_CLIENT,
    EVOLUTION_OF_RELATIONSHIP,
    CRISIS,
    BLIND_SPOT,
    OWN_VIEW_OF_POVERTY
}
