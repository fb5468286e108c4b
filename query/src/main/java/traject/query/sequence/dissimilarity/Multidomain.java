package traject.query.sequence.dissimilarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;

/**
 * Several domains of the same cases at once, such as client role and helper role (Ritschard, Liao and Struffolino 2023).
 * Three ways: {@link #combined} sequences with costs of their own; {@link #costs} of combined states that add up those of
 * the domains (Pollock 2007); or {@link #sum} of the distances within each domain.
 */
public final class Multidomain {

    /** Stands between the names of the states that make a combined one. */
    public static final String AND = "+";

    private Multidomain() {}

    /** How the costs of domains become one. */
    public enum Link {
        SUM,
        MEAN
    }

    /**
     * Sequences whose states are combinations of one state of each domain, in the order of the first, then the second, and
     * so on. All combinations are declared, whether visited or not.
     *
     * @throws IllegalArgumentException when the domains do not have the same ids, a case is not equally long in all, or there
     *     are missing observations
     */
    public static Sequences combined(List<Sequences> domains) {
        Sequences first = domains.getFirst();
        int[][] rows = new int[first.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[first.length(i)];
            for (Sequences domain : domains) {
                if (domain.size() != first.size()
                        || domain.length(i) != rows[i].length
                        || !domain.id(i).equals(first.id(i))) {
                    throw new IllegalArgumentException(
                            "Case " + first.id(i) + " is not there in all domains with the same length");
                }
                int[] states = domain.states(i);
                for (int t = 0; t < states.length; t++) {
                    if (states[t] == Sequences.MISSING) {
                        throw new IllegalArgumentException("Case " + first.id(i)
                                + " has missing observations: make missing a state, or take it out");
                    }
                    rows[i][t] = rows[i][t] * domain.alphabet().size() + states[t];
                }
            }
        }
        List<String> ids = IntStream.range(0, first.size()).mapToObj(first::id).toList();
        Sequences made = Sequences.of(
                        alphabet(domains.stream().map(Sequences::alphabet).toList()), rows)
                .withIds(ids);
        return first.weighted() ? made.withWeights(first.weights()) : made;
    }

    private static Alphabet alphabet(List<Alphabet> alphabets) {
        List<String> names = List.of("");
        for (Alphabet alphabet : alphabets) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                for (String state : alphabet.names()) {
                    longer.add(name.isEmpty() ? state : name + AND + state);
                }
            }
            names = longer;
        }
        return Alphabet.of(names);
    }

    /**
     * Costs of combined states: for substitutions and indels alike the sum, or the mean, of the weighted costs in each
     * domain.
     *
     * @param weights one for each domain
     */
    public static Costs costs(List<Costs> domains, double[] weights, Link link) {
        Alphabet alphabet = alphabet(domains.stream().map(Costs::alphabet).toList());
        double divisor = link == Link.MEAN ? domains.size() : 1;
        double[][] substitution = new double[alphabet.size()][alphabet.size()];
        double[] indel = new double[alphabet.size()];
        for (int a = 0; a < indel.length; a++) {
            int restA = a;
            for (int k = domains.size() - 1; k >= 0; k--) {
                int size = domains.get(k).alphabet().size();
                indel[a] += weights[k] * domains.get(k).indel(restA % size) / divisor;
                for (int b = 0; b < indel.length; b++) {
                    int stateB = b / sizeAfter(domains, k) % size;
                    substitution[a][b] += weights[k] * domains.get(k).substitution(restA % size, stateB) / divisor;
                }
                restA /= size;
            }
        }
        return new Costs(alphabet, substitution, indel, domains.stream().anyMatch(Costs::fromWeightedData));
    }

    /** How many combinations of the domains after one there are. */
    private static int sizeAfter(List<Costs> domains, int k) {
        return domains.subList(k + 1, domains.size()).stream()
                .mapToInt(costs -> costs.alphabet().size())
                .reduce(1, (x, y) -> x * y);
    }

    /**
     * The weighted sum of the distances within each domain.
     *
     * @throws IllegalArgumentException unless all are of the same number of sequences, each with a weight
     */
    public static DistanceMatrix sum(List<DistanceMatrix> domains, double[] weights) {
        if (weights.length != domains.size()
                || domains.stream().anyMatch(d -> d.size() != domains.getFirst().size())) {
            throw new IllegalArgumentException("Domains differ in size, or one has no weight");
        }
        return DistanceMatrix.sum(domains.toArray(DistanceMatrix[]::new), weights);
    }

    /** A link's weights for domains that count the same. */
    public static double[] equalWeights(int domains) {
        double[] weights = new double[domains];
        Arrays.fill(weights, 1);
        return weights;
    }
}
