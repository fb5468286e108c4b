package traject.query.research.dataset;

/** How much a file may hold, so that no file, by mistake or on purpose, takes the memory that others need. */
final class Bounds {

    /** Events of a log; objects and events of an object-centric one. */
    static final int EVENTS = 1_000_000;

    /** Sequences, or cases of a log. */
    static final int CASES = 200_000;

    /** Observations of all sequences together: a spell can last long in few letters. */
    static final int OBSERVATIONS = 10_000_000;

    /** Observations of one sequence. */
    static final int LONGEST = 10_000;

    /** More is hardly a column of states. */
    static final int STATES = 100;

    /** More is hardly a column of activities. */
    static final int ACTIVITIES = 1_000;

    /** Characters of a line of a table. */
    static final int LINE = 1 << 20;

    private Bounds() {}
}
