package traject.query.sequence.dissimilarity;

import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.statistics.ChiSquared;

/**
 * How closely the states of two domains go together at the same times (Piccarreta 2017; Ritschard, Liao and Struffolino
 * 2023). Pairs with a missing observation are left out. Weighted: the test takes weights for numbers of cases.
 *
 * @param counts (weighted) number of observations in each pair of states
 * @param degrees degrees of freedom, over the states that occur
 * @param likelihoodRatio 2 sum O log(O / E)
 * @param likelihoodRatioP the probability of so large a ratio without association, taking observations as independent
 * @param cramersV from 0, no association, to 1
 * @param cramersVP the probability of so large a chi-squared without association
 */
public record DomainAssociation(
        Matrix counts,
        int degrees,
        double likelihoodRatio,
        double likelihoodRatioP,
        double cramersV,
        double cramersVP) {

    /**
     * Of two domains of the same cases.
     *
     * @throws IllegalArgumentException when they differ in size
     */
    public static DomainAssociation of(Sequences one, Sequences other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " cases in one domain, " + other.size() + " in the other");
        }
        double[][] counts = new double[one.alphabet().size()][other.alphabet().size()];
        for (int i = 0; i < one.size(); i++) {
            int[] a = one.states(i);
            int[] b = other.states(i);
            for (int t = 0; t < Math.min(a.length, b.length); t++) {
                if (a[t] != Sequences.MISSING && b[t] != Sequences.MISSING) {
                    counts[a[t]][b[t]] += one.weight(i);
                }
            }
        }
        return of(counts);
    }

    private static DomainAssociation of(double[][] counts) {
        double[] rows = new double[counts.length];
        double[] columns = new double[counts[0].length];
        double total = 0;
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                rows[a] += counts[a][b];
                columns[b] += counts[a][b];
                total += counts[a][b];
            }
        }
        double ratio = 0;
        double chi = 0;
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < columns.length; b++) {
                double expected = rows[a] * columns[b] / total;
                double count = counts[a][b];
                ratio += count > 0 ? 2 * count * Math.log(count / expected) : 0;
                chi += expected > 0 ? (count - expected) * (count - expected) / expected : 0;
            }
        }
        int occurringRows = occurring(rows);
        int occurringColumns = occurring(columns);
        int degrees = (occurringRows - 1) * (occurringColumns - 1);
        double cramersV = Math.sqrt(chi / (total * (Math.min(occurringRows, occurringColumns) - 1)));
        return new DomainAssociation(
                Matrix.of(counts),
                degrees,
                ratio,
                ChiSquared.upperTail(ratio, degrees),
                cramersV,
                ChiSquared.upperTail(chi, degrees));
    }

    private static int occurring(double[] sums) {
        int number = 0;
        for (double sum : sums) {
            number += sum > 0 ? 1 : 0;
        }
        return number;
    }
}
