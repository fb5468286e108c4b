package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * The centre of a set of sequences, which is no sequence itself (Batagelj 1988; Studer et al. 2011): discrepancy is half the
 * mean distance of all to all, like a variance; how far a sequence is from the centre is its mean distance less that. Cost
 * O(n^2); units those of the distances, not squared.
 */
public final class Gravity {

    private Gravity() {}

    /** The discrepancy of all sequences. */
    public static double discrepancy(DistanceMatrix distances, double[] weights) {
        return discrepancy(distances, IntStream.range(0, distances.size()).toArray(), weights);
    }

    static double discrepancy(DistanceMatrix distances, int[] members, double[] weights) {
        double total = IntStream.of(members).mapToDouble(i -> weights[i]).sum();
        return total == 0 ? 0 : SumOfSquares.of(distances, members, weights, false) / total;
    }

    /** For each sequence its distance from the centre of all; can be negative when distances are not Euclidean. */
    public static double[] distances(DistanceMatrix distances, double[] weights) {
        return distances(distances, IntStream.range(0, distances.size()).toArray(), weights, false);
    }

    /** For each member its distance, or squared distance, from the centre of the members. */
    static double[] distances(DistanceMatrix distances, int[] members, double[] weights, boolean squared) {
        double total = IntStream.of(members).mapToDouble(i -> weights[i]).sum();
        double discrepancy = SumOfSquares.of(distances, members, weights, squared) / total;
        return Arrays.stream(members)
                .parallel()
                .mapToDouble(i -> {
                    double sum = 0;
                    for (int j : members) {
                        double d = distances.at(i, j);
                        sum += weights[j] * (squared ? d * d : d);
                    }
                    return sum / total - discrepancy;
                })
                .toArray();
    }
}
