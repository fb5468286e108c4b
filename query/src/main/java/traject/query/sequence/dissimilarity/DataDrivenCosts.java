package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.MeanTime;
import traject.query.sequence.indicator.Transitions;

/**
 * Costs that the sequences themselves suggest; weights count, so that the same sequences with other weights have other
 * costs (Studer and Ritschard 2016, Rohwer and Pötter 2005 for rates).
 */
public final class DataDrivenCosts {

    /** What substituting a missing observation costs, where missing is a state. */
    public enum MissingCost {
        /** 2, whatever the data say; the automatic indel still follows the estimates. */
        FIXED,
        /** Estimated as for any state. */
        ESTIMATED
    }

    private static final double BASE = 2;

    private DataDrivenCosts() {}

    /** Transition rates: 2 - p(a to b) - p(b to a); the indel is half the largest. Missing costs 2. */
    public static Costs transitionRates(Sequences sequences) {
        return transitionRates(sequences, 1, MissingCost.FIXED);
    }

    /**
     * Transition rates at a distance.
     *
     * @param lag distance in observations, at least 1
     */
    public static Costs transitionRates(Sequences sequences, int lag, MissingCost missing) {
        Matrix rates = Transitions.rates(sequences, lag);
        return of(sequences, missing, (a, b) -> BASE - rates.at(a, b) - rates.at(b, a));
    }

    /**
     * Common future: the chi-squared distance between the distributions of what follows each state. The indel is half the
     * largest. Missing costs 2 where that is fixed.
     */
    public static Costs future(Sequences sequences, int lag, MissingCost missing) {
        Matrix rates = Transitions.rates(sequences, lag);
        double[] columns = new double[rates.columns()];
        Arrays.setAll(columns, to -> {
            double sum = 0;
            for (int from = 0; from < rates.rows(); from++) {
                sum += rates.at(from, to);
            }
            return sum;
        });
        return of(sequences, missing, (a, b) -> {
            double sum = 0;
            for (int to = 0; to < columns.length; to++) {
                double difference = rates.at(a, to) - rates.at(b, to);
                sum += columns[to] == 0 ? 0 : difference * difference / columns[to];
            }
            return Math.sqrt(sum);
        });
    }

    @FunctionalInterface
    private interface Estimate {
        double between(int a, int b);
    }

    private static Costs of(Sequences sequences, MissingCost missing, Estimate estimate) {
        Alphabet alphabet = sequences.alphabet();
        double[][] costs = new double[alphabet.size()][alphabet.size()];
        double largest = 0;
        for (int a = 0; a < costs.length; a++) {
            for (int b = 0; b < costs.length; b++) {
                costs[a][b] = a == b ? 0 : estimate.between(a, b);
                largest = Math.max(largest, costs[a][b]);
            }
        }
        if (alphabet.missingIsState() && missing == MissingCost.FIXED) {
            int last = costs.length - 1;
            for (int state = 0; state < last; state++) {
                costs[state][last] = BASE;
                costs[last][state] = BASE;
            }
        }
        double[] indel = new double[costs.length];
        Arrays.fill(indel, largest / 2);
        return new Costs(alphabet, costs, indel, sequences.weighted());
    }

    /**
     * Rarity: the indel of a state is 1 over its share of the times that the longest sequence would have given all; a
     * substitution is deleting one and inserting the other.
     *
     * @throws IllegalArgumentException when a state of the alphabet is never visited, since its indel would be infinite
     */
    public static Costs rarity(Sequences sequences) {
        double[] shares = shares(sequences);
        for (int state = 0; state < shares.length; state++) {
            if (shares[state] == 0) {
                throw new IllegalArgumentException(
                        "No sequence visits " + sequences.alphabet().name(state)
                                + ", so inserting it would cost infinitely much; take logarithmicRarity or a smaller alphabet");
            }
        }
        return ofIndels(sequences, Arrays.stream(shares).map(share -> 1 / share).toArray());
    }

    /** Rarity that stays bounded: the indel is the logarithm of 2 over (1 + share). */
    public static Costs logarithmicRarity(Sequences sequences) {
        return ofIndels(
                sequences,
                Arrays.stream(shares(sequences))
                        .map(share -> Math.log(2 / (1 + share)))
                        .toArray());
    }

    private static double[] shares(Sequences sequences) {
        return MeanTime.of(sequences).stream()
                .mapToDouble(time -> time.mean() / sequences.longest())
                .toArray();
    }

    private static Costs ofIndels(Sequences sequences, double[] indel) {
        double[][] costs = new double[indel.length][indel.length];
        for (int a = 0; a < costs.length; a++) {
            for (int b = 0; b < costs.length; b++) {
                costs[a][b] = a == b ? 0 : indel[a] + indel[b];
            }
        }
        return new Costs(sequences.alphabet(), costs, indel, sequences.weighted());
    }
}
