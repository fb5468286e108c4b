package traject.query.sequence.dissimilarity;

/**
 * Dynamic Hamming distance (Lesnard 2010): at each time substituting a for b costs 4 less the rates of both transitions
 * between them into and out of that time; at the first and the last time the one that exists counts twice. About four
 * times Hamming units. For sequences of equal length; rates come from the (weighted) sequences, and a missing observation
 * that is a state is 4 from any other. Cost O(length) for a pair. Normalised only over length (LONGEST).
 */
public record DynamicHamming(Normalisation normalisation) implements Dissimilarity {

    /** Not normalised. */
    public DynamicHamming() {
        this(Normalisation.NONE);
    }

    public DynamicHamming {
        Normalisations.only(normalisation, Normalisation.LONGEST);
    }
}
