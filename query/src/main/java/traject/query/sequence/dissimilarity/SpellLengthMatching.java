package traject.query.sequence.dissimilarity;

/**
 * Optimal matching sensitive to spell length (Halpin 2010): costs shrink with the length t of the spell in which an
 * observation lies, an indel by t to the power -h, a substitution by the mean of both. Not a metric. Cost O(m n) for a
 * pair.
 *
 * @param exponent h, at least 0; 0.5 divides by roots
 */
public record SpellLengthMatching(Costs costs, double exponent, Link link, Normalisation normalisation)
        implements Dissimilarity {

    public SpellLengthMatching {
        if (!(exponent >= 0 && Double.isFinite(exponent))) {
            throw new IllegalArgumentException("An exponent is a finite number of at least 0, not " + exponent);
        }
    }

    /** How the two spells of a substitution come together. */
    public enum Link {
        ARITHMETIC_MEAN,
        GEOMETRIC_MEAN
    }
}
