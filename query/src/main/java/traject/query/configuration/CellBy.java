package traject.query.configuration;

/** Which complete configuration gives a relationship its cell (semantics.md 13). */
public enum CellBy {
    /** The last one: at its end, or on the day asked. */
    LAST,
    /** The one in which it was longest, all times together; of several as long, the one it was in last. */
    LONGEST
}
