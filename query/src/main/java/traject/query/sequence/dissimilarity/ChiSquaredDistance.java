package traject.query.sequence.dissimilarity;

/**
 * The chi-squared distance between the distributions of time over states within successive intervals (Deville and Saporta
 * 1983): squared differences over the (weighted) share of the state in that interval. For sequences of equal length. Cost
 * O(intervals x states) for a pair.
 *
 * @param step length of an interval in observations; the last may be shorter
 */
public record ChiSquaredDistance(int step) implements Dissimilarity {
    public ChiSquaredDistance {
        Intervals.positive(step);
    }
}
