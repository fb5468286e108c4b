package traject.query.sequence.dissimilarity;

import java.util.List;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.Transitions;

/** Substitution costs at each time. */
@FunctionalInterface
interface TimedCosts {

    /** What substitution costs in the dynamic Hamming distance when no transition speaks against it. */
    double LARGEST = 4;

    double substitution(int time, int from, int to);

    static TimedCosts always(Costs costs) {
        return (time, from, to) -> costs.substitution(from, to);
    }

    /** Those of the dynamic Hamming distance. */
    static TimedCosts ofRates(Sequences sequences) {
        List<Matrix> rates = Transitions.ratesOverTime(sequences, 1);
        int last = rates.size() - 1;
        int missing =
                sequences.alphabet().missingIsState() ? sequences.alphabet().size() - 1 : Sequences.MISSING;
        return (time, from, to) -> {
            if (from == to) {
                return 0;
            }
            if (last < 0 || from == missing || to == missing) {
                return LARGEST;
            }
            Matrix into = rates.get(Math.max(time - 1, 0));
            Matrix out = rates.get(Math.min(time, last));
            return LARGEST - into.at(from, to) - into.at(to, from) - out.at(from, to) - out.at(to, from);
        };
    }
}
