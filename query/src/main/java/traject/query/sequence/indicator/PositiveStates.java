package traject.query.sequence.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;

/**
 * What a sequence says when its states are either positive or not (Ritschard 2021). Missing observations are skipped.
 * Where missing is a state it is not positive, the two-letter alphabet counts a third letter for it, and integration
 * looks at the longest length instead of the sequence's own, all as TraMineR does.
 *
 * @param share of observations in a positive state, 0 to 1
 * @param spellShare of spells in a positive state, 0 to 1
 * @param volatility of the sequence reduced to positive and not positive, 0 to 1
 * @param integration capability to reach and stay in positive states (Brzinsky-Fay 2007): the sum of the times of positive
 *     observations over the sum of all, 0 to 1
 */
public record PositiveStates(double share, double spellShare, double volatility, double integration) {

    /**
     * One for each sequence.
     *
     * @param positive names of states
     * @throws IllegalArgumentException when the alphabet has no such state, or none is named
     */
    public static List<PositiveStates> of(Sequences sequences, Set<String> positive) {
        Alphabet alphabet = sequences.alphabet();
        boolean[] good = new boolean[alphabet.size()];
        positive.forEach(name -> good[alphabet.indexOf(name)] = true);
        if (positive.isEmpty()) {
            throw new IllegalArgumentException("No state is said to be positive");
        }
        List<PositiveStates> all = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            all.add(one(Course.of(sequences, i), sequences.states(i), good, alphabet.missingIsState()));
        }
        return all;
    }

    private static PositiveStates one(Course course, int[] states, boolean[] good, boolean missingIsState) {
        int observed = 0;
        int favourable = 0;
        double times = 0;
        double favourableTimes = 0;
        for (int t = 0; t < states.length; t++) {
            if (states[t] != Sequences.MISSING) {
                observed++;
                times += t + 1;
                if (good[states[t]]) {
                    favourable++;
                    favourableTimes += t + 1;
                }
            }
        }
        if (missingIsState) {
            times = course.longest * (course.longest + 1.0) / 2;
        }
        int[] reduced = Arrays.stream(states)
                .filter(state -> state != Sequences.MISSING)
                .map(state -> good[state] ? 1 : 0)
                .toArray();
        Course binary = new Course(reduced, missingIsState ? 3 : 2, Sequences.MISSING, reduced.length);
        long spells = IntStream.of(course.order).filter(state -> good[state]).count();
        return new PositiveStates(
                (double) favourable / observed,
                (double) spells / course.spells(),
                binary.volatility(),
                favourableTimes / times);
    }
}
