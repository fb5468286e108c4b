package traject.shared.vocabulary;

public enum WorkerPreference {
    NONE,
    ONE,
    SEVERAL
}
