package traject.query.sequence.clustering;

import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** The sequence from which a set is least far. */
final class Medoid {

    private Medoid() {}

    /** Among equally central ones the first. */
    static int of(DistanceMatrix distances, int[] members, double[] weights) {
        double[] sums = IntStream.of(members)
                .parallel()
                .mapToDouble(i -> {
                    double sum = 0;
                    for (int j : members) {
                        sum += weights[j] * distances.at(i, j);
                    }
                    return sum;
                })
                .toArray();
        int best = 0;
        for (int k = 1; k < sums.length; k++) {
            if (sums[k] < sums[best]) {
                best = k;
            }
        }
        return members[best];
    }
}
