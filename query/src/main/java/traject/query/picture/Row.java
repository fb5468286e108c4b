package traject.query.picture;

/** A row of the picture, from top to bottom; the place says which role, and nothing is re-sorted by frequency. */
public enum Row {
    PHASE,
    CLIENT_ROLE,
    RELATIONSHIP,
    HELPER_ROLE,
    CLIENT_PERCEPTION,
    HELPER_PERCEPTION,
    DECISION,
    MILESTONE,
    SETBACK,
    AGREEMENT,
    NOTE
}
