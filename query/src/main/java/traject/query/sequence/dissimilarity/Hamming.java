package traject.query.sequence.dissimilarity;

/**
 * The sum over time of substitution costs between sequences of equal length (Hamming 1950); with costs of 1 the number of
 * times at which they differ. Indels play no part. Cost O(length) for a pair. Normalised only over length (LONGEST).
 */
public record Hamming(Costs costs, Normalisation normalisation) implements Dissimilarity {

    /** Not normalised. */
    public Hamming(Costs costs) {
        this(costs, Normalisation.NONE);
    }

    public Hamming {
        Normalisations.only(normalisation, Normalisation.LONGEST);
    }
}
