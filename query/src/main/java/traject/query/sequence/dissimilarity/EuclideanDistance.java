package traject.query.sequence.dissimilarity;

/**
 * The Euclidean distance between the distributions of time over states within successive intervals (Studer and Ritschard
 * 2016). For sequences of equal length. Cost O(intervals x states) for a pair.
 *
 * @param step length of an interval in observations; the last may be shorter
 * @param normalised whether to divide by the largest possible distance, the root of twice the number of intervals
 */
public record EuclideanDistance(int step, boolean normalised) implements Dissimilarity {
    public EuclideanDistance {
        Intervals.positive(step);
    }
}
