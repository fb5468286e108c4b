package traject.query.sequence.dissimilarity;

/**
 * The number of observations of both sequences that are not in their longest common beginning, or end: m + n - 2 LCP
 * (Elzinga 2007). A metric. Cost O(min(m, n)) for a pair.
 *
 * @param fromEnd whether common ends are meant
 */
public record CommonPrefix(boolean fromEnd, Normalisation normalisation) implements Dissimilarity {

    /** Common beginnings, not normalised. */
    public CommonPrefix() {
        this(false, Normalisation.NONE);
    }
}
