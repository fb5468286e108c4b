package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * Whether two who belong together, such as helper and client, are more alike than any two (Liao 2021, for dyads). What any two
 * are like is taken over all pairs of one member of either side, so no chance is involved. Cost O(n^2) comparisons.
 *
 * @param pairs one for each pair
 * @param expected mean distance over all combinations of a first and a second member
 */
public record Dyads(List<Pair> pairs, double expected) {

    /**
     * Two who belong together.
     *
     * @param distance between them
     * @param linkage U: how much less that is than any two are apart
     * @param dominance V: share of all combinations that are further apart, 0 to 1
     */
    public record Pair(double distance, double linkage, double dominance) {}

    public Dyads {
        pairs = List.copyOf(pairs);
    }

    /** The mean distance of those who belong together. */
    public double observed() {
        return pairs.stream().mapToDouble(Pair::distance).average().orElse(Double.NaN);
    }

    /**
     * Compares the first sequence of one side with the first of the other, and so on.
     *
     * @throws IllegalArgumentException unless both sides are equally many over states of the same names
     */
    public static Dyads of(Sequences one, Sequences other, Dissimilarity measure) {
        int n = one.size();
        if (other.size() != n) {
            throw new IllegalArgumentException(n + " on one side, " + other.size() + " on the other");
        }
        DistanceMatrix distances = DistanceMatrix.of(one.followedBy(other), measure);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += distances.at(i, n + j);
            }
        }
        double expected = sum / n / n;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double own = distances.at(i, n + i);
            long further = IntStream.range(0, n)
                    .mapToLong(a -> IntStream.range(0, n)
                            .filter(b -> own < distances.at(a, n + b))
                            .count())
                    .sum();
            pairs.add(new Pair(own, expected - own, (double) further / n / n));
        }
        return new Dyads(pairs, expected);
    }
}
