package traject.query.sequence.clustering;

import traject.query.sequence.dissimilarity.DistanceMatrix;

/** What analyses of distances ask of what they are given. */
final class Arguments {

    private Arguments() {}

    /** A group and a weight for each sequence. */
    static void fit(DistanceMatrix distances, Partition groups, double[] weights) {
        if (groups.size() != distances.size()) {
            throw new IllegalArgumentException(
                    groups.size() + " sequences have a group, " + distances.size() + " have distances");
        }
        fit(distances, weights);
    }

    /** A finite weight of at least 0 for each sequence, and not all of them 0. */
    static void fit(DistanceMatrix distances, double[] weights) {
        if (weights.length != distances.size()) {
            throw new IllegalArgumentException(weights.length + " weights for " + distances.size() + " sequences");
        }
        double total = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight is a finite number of at least 0, not " + weight);
            }
            total += weight;
        }
        if (total == 0) {
            throw new IllegalArgumentException("All weights are 0");
        }
    }

    static void permutations(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("There is at least 1 permutation, not " + number);
        }
    }
}
