package traject.query.sequence.dissimilarity;

/**
 * Number of matching subsequences (Elzinga 2003): the root of N(x,x) + N(y,y) - 2 N(x,y), where N counts all pairs of equal
 * subsequences, the empty one included. Reaches 1e21 and more: compare relatively. Cost O(m n) for a pair.
 */
public record MatchingSubsequences() implements Dissimilarity {}
