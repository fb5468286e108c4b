package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Matrix;

/**
 * What it costs to substitute one state for another, and to insert or delete one. Substitution is symmetric and free
 * between equal states. Made by {@link ConstantCosts}, {@link DataDrivenCosts}, {@link FeatureCosts}, or given.
 */
public final class Costs {

    private final Alphabet alphabet;
    private final double[][] substitution;
    private final double[] indel;
    private final boolean fromWeightedData;

    Costs(Alphabet alphabet, double[][] substitution, double[] indel, boolean fromWeightedData) {
        this.alphabet = alphabet;
        this.substitution = substitution;
        this.indel = indel;
        this.fromWeightedData = fromWeightedData;
    }

    /**
     * Costs that are known.
     *
     * @param substitution a row and a column for each state
     * @param indel for each state
     * @throws IllegalArgumentException unless the sizes fit, substitution is symmetric with a diagonal of 0, and no cost is
     *     negative or not finite
     */
    public static Costs given(Alphabet alphabet, Matrix substitution, double[] indel) {
        int size = alphabet.size();
        if (substitution.rows() != size || substitution.columns() != size || indel.length != size) {
            throw new IllegalArgumentException("Costs are not given for each of " + size + " states");
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double cost = substitution.at(a, b);
                if (!(cost >= 0 && Double.isFinite(cost))
                        || Math.abs(cost - substitution.at(b, a)) > 1e-12 * Math.max(1, cost)
                        || (a == b && cost != 0)) {
                    throw new IllegalArgumentException("The cost of " + alphabet.name(b) + " for " + alphabet.name(a)
                            + " is " + cost + ", and " + substitution.at(b, a) + " the other way");
                }
            }
            atLeast0(indel[a]);
        }
        return new Costs(alphabet, substitution.toArray(), indel.clone(), false);
    }

    static void atLeast0(double cost) {
        if (!(cost >= 0 && Double.isFinite(cost))) {
            throw new IllegalArgumentException("A cost is a finite number of at least 0, not " + cost);
        }
    }

    /**
     * The same substitutions with one cost for every insertion and deletion.
     *
     * @throws IllegalArgumentException unless it is finite and at least 0
     */
    public Costs withIndel(double cost) {
        atLeast0(cost);
        double[] each = new double[indel.length];
        Arrays.fill(each, cost);
        return new Costs(alphabet, substitution, each, fromWeightedData);
    }

    public Alphabet alphabet() {
        return alphabet;
    }

    public double substitution(int from, int to) {
        return substitution[from][to];
    }

    public double indel(int state) {
        return indel[state];
    }

    /** The largest substitution cost. */
    public double largestSubstitution() {
        return Arrays.stream(substitution).flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    /** The largest cost of an insertion or deletion. */
    public double largestIndel() {
        return Arrays.stream(indel).max().orElse(0);
    }

    /** Whether weights of sequences went into the costs: with other weights distances would differ. */
    public boolean fromWeightedData() {
        return fromWeightedData;
    }

    /**
     * Whether going through a third state is never cheaper than substituting: else a dissimilarity may not satisfy the
     * triangle inequality.
     */
    public boolean triangular() {
        for (int a = 0; a < indel.length; a++) {
            for (int b = 0; b < indel.length; b++) {
                for (int c = 0; c < indel.length; c++) {
                    if (substitution[a][b] > substitution[a][c] + substitution[c][b] + 1e-12) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** All substitutions cost the same and so do all indels. */
    boolean constant() {
        double one = indel.length < 2 ? 0 : substitution[0][1];
        for (int a = 0; a < indel.length; a++) {
            for (int b = 0; b < indel.length; b++) {
                if (a != b && substitution[a][b] != one) {
                    return false;
                }
            }
        }
        return Arrays.stream(indel).allMatch(cost -> cost == indel[0]);
    }

    double[][] substitutions() {
        return substitution;
    }

    double[] indels() {
        return indel;
    }
}
