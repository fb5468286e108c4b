package traject.query.timeline;

/** Whether help runs. */
public enum CaseStatus {
    /** Before the opening, or known before the opening was recorded. */
    UNKNOWN,
    OPEN,
    CLOSED
}
