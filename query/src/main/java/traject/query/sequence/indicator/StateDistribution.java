package traject.query.sequence.indicator;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;

/**
 * Cross-sectional description: at each time the share of every state among the sequences observed there (Billari 2001
 * for the entropy). Missing and void observations count in neither the share nor its base, which is therefore part of
 * the result. Weighted. Cost O(observations).
 *
 * @param shares a row for each state, a column for each time; NaN at a time at which nothing was observed
 * @param valid for each time the (weighted) number of sequences observed
 * @param entropy for each time the entropy of the shares over the logarithm of the size of the declared alphabet, from 0
 *     (all in one state) to 1
 */
public record StateDistribution(Matrix shares, List<Double> valid, List<Double> entropy) {

    /**
     * The state most are in at one time; among equals the first of the alphabet.
     *
     * @param state position in the alphabet
     * @param share among the valid, 0 to 1
     */
    public record Modal(int state, double share) {}

    public StateDistribution {
        valid = List.copyOf(valid);
        entropy = List.copyOf(entropy);
    }

    public static StateDistribution of(Sequences sequences) {
        int states = sequences.alphabet().size();
        int times = sequences.longest();
        double[][] amounts = new double[states][times];
        double[] valid = new double[times];
        for (int i = 0; i < sequences.size(); i++) {
            double weight = sequences.weight(i);
            int[] row = sequences.states(i);
            for (int t = 0; t < row.length; t++) {
                if (row[t] != Sequences.MISSING) {
                    amounts[row[t]][t] += weight;
                    valid[t] += weight;
                }
            }
        }
        List<Double> counted = new ArrayList<>();
        List<Double> entropies = new ArrayList<>();
        for (int t = 0; t < times; t++) {
            double[] column = new double[states];
            for (int s = 0; s < states; s++) {
                column[s] = amounts[s][t];
                amounts[s][t] /= valid[t];
            }
            counted.add(valid[t]);
            entropies.add(Entropy.normalised(Entropy.of(column, valid[t]), states));
        }
        return new StateDistribution(Matrix.of(amounts), counted, entropies);
    }

    /** The modal state of each time; its share is NaN at a time at which nothing was observed. */
    public List<Modal> modal() {
        List<Modal> modal = new ArrayList<>();
        for (int t = 0; t < shares.columns(); t++) {
            int best = 0;
            for (int s = 1; s < shares.rows(); s++) {
                if (shares.at(s, t) > shares.at(best, t)) {
                    best = s;
                }
            }
            modal.add(new Modal(best, shares.at(best, t)));
        }
        return modal;
    }
}
