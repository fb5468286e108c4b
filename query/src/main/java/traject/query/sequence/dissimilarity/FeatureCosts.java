package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import java.util.List;
import traject.query.sequence.Alphabet;

/**
 * Substitution costs that are the dissimilarity of the states' features (Gower 1971): their weighted mean, 0 to 1. The
 * indel is half the largest.
 */
public final class FeatureCosts {

    private FeatureCosts() {}

    /**
     * Costs between all states; a missing observation that is a state needs values like any other.
     *
     * @throws IllegalArgumentException when there is no feature, or one has not a value for each state
     */
    public static Costs of(Alphabet alphabet, List<Feature> features) {
        double total = 0;
        for (Feature feature : features) {
            total += feature.weight();
            if (feature.values().size() != alphabet.size()) {
                throw new IllegalArgumentException("Feature " + feature.name() + " has "
                        + feature.values().size() + " values for " + alphabet.size() + " states");
            }
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("Costs from features need a feature");
        }
        double[][] costs = new double[alphabet.size()][alphabet.size()];
        double largest = 0;
        for (int a = 0; a < costs.length; a++) {
            for (int b = 0; b < costs.length; b++) {
                for (Feature feature : features) {
                    costs[a][b] += feature.weight() * feature.between(a, b) / total;
                }
                largest = Math.max(largest, costs[a][b]);
            }
        }
        double[] indel = new double[costs.length];
        Arrays.fill(indel, largest / 2);
        return new Costs(alphabet, costs, indel, false);
    }
}
