package traject.query.sequence.clustering;

import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * The sum of squares that a set of points would have around its centre if the dissimilarities were squared Euclidean
 * distances: the sum over pairs over the number of points (Studer, Ritschard, Gabadinho and Müller 2011).
 */
final class SumOfSquares {

    private SumOfSquares() {}

    static double of(DistanceMatrix distances, int[] members, double[] weights, boolean squared) {
        double total = IntStream.of(members).mapToDouble(i -> weights[i]).sum();
        double sum = IntStream.range(0, members.length)
                .parallel()
                .mapToDouble(a -> {
                    double own = 0;
                    for (int b = 0; b < a; b++) {
                        double d = distances.at(members[a], members[b]);
                        own += weights[members[b]] * (squared ? d * d : d);
                    }
                    return weights[members[a]] * own;
                })
                .sum();
        return total == 0 ? 0 : sum / total;
    }
}
