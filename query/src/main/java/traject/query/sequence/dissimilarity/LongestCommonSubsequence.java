package traject.query.sequence.dissimilarity;

/**
 * The number of observations of both sequences that are not in their longest common subsequence: m + n - 2 LCS (Elzinga
 * 2007). A metric, equal to optimal matching with substitutions of 2 and indels of 1. Cost O(m n / 64) for a pair (bit
 * operations of Crochemore et al. 2001).
 */
public record LongestCommonSubsequence(Normalisation normalisation) implements Dissimilarity {

    /** Not normalised. */
    public LongestCommonSubsequence() {
        this(Normalisation.NONE);
    }
}
