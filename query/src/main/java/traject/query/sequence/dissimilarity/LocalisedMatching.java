package traject.query.sequence.dissimilarity;

/**
 * Localised optimal matching (Hollister 2009): inserting a state costs the expansion plus the context times the mean of its
 * substitution costs with the two states at that place of the other sequence, those last passed (at the beginning the first
 * state twice). Not a metric in general. Cost O(m n) for a pair.
 *
 * @param expansion cost of any insertion or deletion, in units of the substitution costs
 * @param context share of the substitution costs with the neighbours
 */
public record LocalisedMatching(Costs costs, double expansion, double context, Normalisation normalisation)
        implements Dissimilarity {

    public LocalisedMatching {
        Costs.atLeast0(expansion);
        Costs.atLeast0(context);
    }

    /**
     * With the published proportions: the expansion is e times the largest substitution cost, the context 1 - 2 e. At e =
     * 0.5 nothing is left for the context.
     *
     * @param e from 0 to 0.5
     */
    public static LocalisedMatching of(Costs costs, double e) {
        if (!(e >= 0 && e <= 0.5)) {
            throw new IllegalArgumentException("The expansion is between 0 and 0.5, not " + e);
        }
        return new LocalisedMatching(costs, e * costs.largestSubstitution(), 1 - 2 * e, Normalisation.NONE);
    }
}
