package traject.query.disclosure;

/** What is told of a count. */
public enum Telling {
    /** The number itself. */
    EXACT,
    /** That it is somebody, and below the threshold. */
    BELOW,
    /** That it is not below the threshold: told, it would give another away. */
    AT_LEAST,
    /** Nothing: even that would give another away. */
    NOTHING
}
