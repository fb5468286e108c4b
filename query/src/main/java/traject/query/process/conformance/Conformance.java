package traject.query.process.conformance;

import traject.query.process.EventLog;

/**
 * How a log and a net compare.
 *
 * @param log of what the net knows
 * @param fitness alignments with the fewest deviations, by which fitness is measured
 * @param deviations told in the words of those who know the net, perhaps by other costs
 */
public record Conformance(EventLog log, Alignments fitness, Deviations deviations) {

    /** Every deviation is like any other, and silent steps are free: a log that keeps to the net has fitness 1. */
    private static final Costs FEWEST = new Costs(1, 1, 0);

    /**
     * Compares them; events of activities that the net does not know are left out.
     *
     * @param telling by which of several ways to tell what happened one is chosen
     * @throws ConformanceException when the end of the net cannot be reached, or there are too many states to search
     */
    public static Conformance of(EventLog log, PetriNet net, Costs telling) {
        EventLog known = log.ofActivities(net.activities());
        return new Conformance(
                known, Alignments.of(known, net, FEWEST), Deviations.of(known, Alignments.of(known, net, telling)));
    }
}
