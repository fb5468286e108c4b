package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import traject.query.sequence.Alphabet;

/** The same cost for every substitution and for every indel (Levenshtein 1966). Missing, when a state, costs the same. */
public final class ConstantCosts {

    private ConstantCosts() {}

    /**
     * With a substitution of 2 and an indel of 1 optimal matching counts what is not in the longest common subsequence.
     *
     * @throws IllegalArgumentException unless both are finite and at least 0
     */
    public static Costs of(Alphabet alphabet, double substitution, double indel) {
        Costs.atLeast0(substitution);
        Costs.atLeast0(indel);
        double[][] all = new double[alphabet.size()][alphabet.size()];
        double[] indels = new double[alphabet.size()];
        Arrays.fill(indels, indel);
        for (int state = 0; state < all.length; state++) {
            Arrays.fill(all[state], substitution);
            all[state][state] = 0;
        }
        return new Costs(alphabet, all, indels, false);
    }
}
