package traject.shared.vocabulary;

public enum GroupKind {
    GROUP,
    MEETING_HOUSE,
    VOLUNTEERING
}
