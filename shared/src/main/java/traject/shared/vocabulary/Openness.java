package traject.shared.vocabulary;

public enum Openness {
    OPEN,
    HESITANT,
    CLOSED
}
