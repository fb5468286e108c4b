package traject.query.sequence.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;

/**
 * The mean number of observations that a sequence spends in a state. Weighted; missing and void observations are in no
 * state.
 *
 * @param state its name
 * @param mean in observations
 * @param variance unbiased for weights that say how reliable an observation is: divided by the sum W of weights less the
 *     sum of their squares over W, which is the number of sequences less 1 without weights
 * @param standardError of the mean, its divisor the square root of the sum of weights
 */
public record MeanTime(String state, double mean, double variance, double standardError) {

    /** One for each state of the alphabet, in its order. */
    public static List<MeanTime> of(Sequences sequences) {
        Alphabet alphabet = sequences.alphabet();
        int[][] times = timesInStates(sequences);
        double total = sequences.totalWeight();
        double divisor =
                total - Arrays.stream(sequences.weights()).map(w -> w * w).sum() / total;
        return IntStream.range(0, alphabet.size())
                .mapToObj(state -> {
                    double mean = 0;
                    for (int i = 0; i < times.length; i++) {
                        mean += sequences.weight(i) * times[i][state] / total;
                    }
                    double squares = 0;
                    for (int i = 0; i < times.length; i++) {
                        squares += sequences.weight(i) * (times[i][state] - mean) * (times[i][state] - mean);
                    }
                    double variance = squares / divisor;
                    return new MeanTime(alphabet.name(state), mean, variance, Math.sqrt(variance / total));
                })
                .toList();
    }

    /** For each sequence the number of observations in each state. */
    public static int[][] timesInStates(Sequences sequences) {
        int[][] times = new int[sequences.size()][sequences.alphabet().size()];
        for (int i = 0; i < times.length; i++) {
            for (int state : sequences.states(i)) {
                if (state != Sequences.MISSING) {
                    times[i][state]++;
                }
            }
        }
        return times;
    }
}
