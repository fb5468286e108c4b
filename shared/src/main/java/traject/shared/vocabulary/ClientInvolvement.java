package traject.shared.vocabulary;

public enum ClientInvolvement {
    DECIDED_TOGETHER,
    CONSULTED,
    INFORMED,
    NOT_INVOLVED
}
