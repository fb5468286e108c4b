package traject.query.sequence.dissimilarity;

/**
 * Optimal matching of transitions (Biemann 2011; Studer and Ritschard 2016): an observation is its state together with the
 * change to the next and, on request, from the previous observation. Before the first and after the last observation nothing
 * changes. The state counts for {@code origin}, the changes (the mean of two, where there are two) for the rest. Two different
 * changes cost the sum of their indels. All is then divided by the largest substitution cost. Cost O(m n) for a pair.
 *
 * @param origin share of the state, 0 to 1
 * @param change what an indel of a change costs
 * @param withPrevious whether the change from the previous observation counts as well
 */
public record TransitionMatching(
        Costs costs, double origin, Change change, boolean withPrevious, Normalisation normalisation)
        implements Dissimilarity {

    public TransitionMatching {
        if (!(origin >= 0 && origin <= 1)) {
            throw new IllegalArgumentException("The share of the state is between 0 and 1, not " + origin);
        }
    }

    /** What an indel of a change costs. */
    public enum Change {
        /** 1 for every change of state, 0 for none. */
        CONSTANT,
        /** The substitution cost between the two states over the largest. */
        SUBSTITUTION,
        /** 1 less the rate of that transition in the (weighted) sequences, also for staying. */
        PROBABILITY
    }
}
