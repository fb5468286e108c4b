package traject.shared.vocabulary;

public enum HandoverManner {
    WARM,
    COLD
}
