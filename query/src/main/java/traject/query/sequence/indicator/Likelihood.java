package traject.query.sequence.indicator;

import java.util.List;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;

/**
 * How expected a sequence is: minus the natural logarithm of the product of the frequency of its first state and of the
 * time-varying transition rates along it (Gabadinho and Ritschard 2013). Small for a common course. Pairs with a missing
 * observation are left out. Weighted rates. Cost O(observations).
 */
public final class Likelihood {

    private Likelihood() {}

    /** One value for each sequence, at least 0; 0 for an empty one. */
    public static double[] minusLog(Sequences sequences) {
        List<Matrix> rates = Transitions.ratesOverTime(sequences, 1);
        Matrix begin = StateDistribution.of(sequences).shares();
        double[] values = new double[sequences.size()];
        for (int i = 0; i < values.length; i++) {
            int[] row = sequences.states(i);
            double sum = row.length == 0 || row[0] == Sequences.MISSING ? 0 : Math.log(begin.at(row[0], 0));
            for (int t = 1; t < row.length; t++) {
                if (row[t - 1] != Sequences.MISSING && row[t] != Sequences.MISSING) {
                    sum += Math.log(rates.get(t - 1).at(row[t - 1], row[t]));
                }
            }
            values[i] = -sum;
        }
        return values;
    }
}
