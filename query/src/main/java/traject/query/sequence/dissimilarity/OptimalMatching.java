package traject.query.sequence.dissimilarity;

/**
 * Optimal matching: the cheapest way to turn one sequence into the other by substitutions, insertions and deletions
 * (Levenshtein 1966; Abbott and Forrest 1986). A metric when the costs are triangular. Cost O(m n) for a pair; bit
 * operations over 64 positions at once when a constant substitution costs at least two constant indels, many pairs at once
 * otherwise.
 */
public record OptimalMatching(Costs costs, Normalisation normalisation) implements Dissimilarity {

    /** Not normalised. */
    public OptimalMatching(Costs costs) {
        this(costs, Normalisation.NONE);
    }
}
