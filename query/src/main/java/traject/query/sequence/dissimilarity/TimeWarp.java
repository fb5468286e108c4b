package traject.query.sequence.dissimilarity;

/**
 * Time warp edit distance (Marteau 2009): like optimal matching, but a deletion pays for the difference to the observation
 * before, and a match pays for the distance in time. Substitution costs are the local distances; the indels of the costs
 * are paid at the beginning, where there is nothing before. A metric when the costs are. Cost O(m n) for a pair.
 *
 * @param stiffness nu, what one unit of time costs, above 0
 * @param gapPenalty lambda, what each deletion costs beside, at least 0
 */
public record TimeWarp(Costs costs, double stiffness, double gapPenalty, Normalisation normalisation)
        implements Dissimilarity {

    public TimeWarp {
        if (!(stiffness > 0 && gapPenalty >= 0 && Double.isFinite(stiffness + gapPenalty))) {
            throw new IllegalArgumentException(
                    "Stiffness is above 0 and the gap penalty at least 0, not " + stiffness + " and " + gapPenalty);
        }
    }

    /** Not normalised; indels at the beginning cost twice the largest substitution, the stiffness and the penalty. */
    public static TimeWarp of(Costs costs, double stiffness, double gapPenalty) {
        double first = 2 * costs.largestSubstitution() + stiffness + gapPenalty;
        return new TimeWarp(costs.withIndel(first), stiffness, gapPenalty, Normalisation.NONE);
    }
}
