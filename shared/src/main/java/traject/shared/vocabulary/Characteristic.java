package traject.shared.vocabulary;

public enum Characteristic {
    DISTANT,
    NEAR,
    BUREAUCRATIC,
    PERSONALISED,
    PATERNALISTIC,
    EMANCIPATORY
}
