package traject.query.sequence.dissimilarity;

/**
 * Subsequence vector representation of spells (Elzinga and Studer 2015): the distance between the vectors that hold, for
 * every subsequence of spells, the sum of the durations over its occurrences. Cost O(spells x spells) for a pair.
 *
 * @param durationPower durations count to this power; with 0 each spell counts 1
 */
public record SubsequenceVectors(double durationPower) implements Dissimilarity {}
