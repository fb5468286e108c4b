package traject.query.job;

/** Work of each lane is done one after another, beside that of the other: who wants a figure waits for no typology. */
public enum Lane {
    /** Somebody waits for it. */
    SHORT,
    /** It may take minutes. */
    LONG
}
