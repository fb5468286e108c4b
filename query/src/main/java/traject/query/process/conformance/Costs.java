package traject.query.process.conformance;

/**
 * What the moves of an alignment cost. A synchronous move costs nothing.
 *
 * @param logMove for an event that the net does not allow
 * @param modelMove for a step of the net without an event
 * @param silent for a step of the net that nobody sees; so that of equally good alignments the shortest is taken
 */
public record Costs(int logMove, int modelMove, int silent) {

    /** The usual ones: one deviation is like any other, and worse than any number of silent steps below 10,000. */
    public static final Costs STANDARD = new Costs(10_000, 10_000, 1);

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException unless deviations cost something and silent steps cost nothing less than 0
     */
    public Costs {
        if (logMove < 1 || modelMove < 1 || silent < 0) {
            throw new IllegalArgumentException("A deviation costs at least 1 and a silent step at least 0");
        }
    }
}
