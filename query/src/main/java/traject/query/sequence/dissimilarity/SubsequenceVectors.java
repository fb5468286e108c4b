package traject.query.sequence.dissimilarity;

/**
 * Subsequence vector representation of spells (Elzinga and Studer 2015): the distance between the vectors that hold, for
 * every subsequence of spells, the sum of the durations over its occurrences. Cost O(spells x spells) for a pair.
 *
 * @param durationPower durations count to this power; with 0 each spell counts 1
 */
public record SubsequenceVectors(double durationPower) implements Dissimilarity {
    public SubsequenceVectors {
        if (!(durationPower >= 0 && Double.isFinite(durationPower))) {
            throw new IllegalArgumentException("A power is a finite number of at least 0, not " + durationPower);
        }
    }
}
