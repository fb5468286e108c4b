package traject.query.sequence.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Dss;

/**
 * What a sequence says when its states are ranked from best to worst, degrees of undesirability equally spaced from 0 to
 * 1 (Ritschard, Bussi and O'Reilly 2018; Ritschard 2021). Missing observations are skipped.
 *
 * @param degradation the changes of degree at transitions, each weighted by the times (of valid observations) of the
 *     spell it leads to, over the sum of all times; negative for an improving sequence
 * @param badness the degree of undesirability weighted by time, 0 to 1
 * @param precarity a fifth of the first degree and four fifths of the complexity times (1 + q) to the power 1.2, where q
 *     compares worsening with improving transitions, each counting the more the rarer it is in the data
 * @param insecurity complexity, degradation, and the first degree times the share of its spell
 */
public record RankedStates(double degradation, double badness, double precarity, double insecurity) {

    private static final double FIRST_STATE = 0.2;
    private static final double CORRECTION_POWER = 1.2;

    /** Where some state is always followed by the same one, rates count for nine tenths so that none weighs nothing. */
    private static final double BORDER = 0.9;

    /**
     * One for each sequence. The rates behind precarity come from the (weighted) sequences together.
     *
     * @param bestToWorst names of all states of the alphabet
     * @throws IllegalArgumentException unless every state is ranked once, or when missing is a state
     */
    public static List<RankedStates> of(Sequences sequences, List<String> bestToWorst) {
        Alphabet alphabet = sequences.alphabet();
        if (alphabet.missingIsState()) {
            throw new IllegalArgumentException("A missing observation has no rank: leave missing observations missing");
        }
        double[] degree = new double[alphabet.size()];
        Arrays.fill(degree, -1);
        for (int rank = 0; rank < bestToWorst.size(); rank++) {
            degree[alphabet.indexOf(bestToWorst.get(rank))] = rank / (alphabet.size() - 1.0);
        }
        if (bestToWorst.size() != degree.length || Arrays.stream(degree).anyMatch(d -> d < 0)) {
            throw new IllegalArgumentException("Every state needs one rank: " + alphabet.names());
        }
        double[][] weights = weights(sequences);
        List<RankedStates> all = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            all.add(one(Course.of(sequences, i), sequences.states(i), degree, weights));
        }
        return all;
    }

    /** The rarer a transition is among those that leave a state, the more it weighs. */
    private static double[][] weights(Sequences sequences) {
        double[][] weights = Transitions.rates(Dss.of(sequences), 1).toArray();
        boolean certain = Arrays.stream(weights).flatMapToDouble(Arrays::stream).anyMatch(rate -> rate == 1);
        for (double[] row : weights) {
            Arrays.setAll(row, to -> 1 - row[to] * (certain ? BORDER : 1));
        }
        return weights;
    }

    private static RankedStates one(Course course, int[] states, double[] degree, double[][] weights) {
        double degradation = degradation(course, degree);
        double first = course.spells() == 0 ? Double.NaN : degree[course.order[0]];
        double precarity = FIRST_STATE * first
                + (1 - FIRST_STATE)
                        * course.complexity()
                        * Math.pow(1 + worsening(course, degree, weights), CORRECTION_POWER);
        double firstShare = course.spells() == 0 ? Double.NaN : (double) course.durations[0] / observed(course);
        return new RankedStates(
                degradation,
                badness(states, degree),
                precarity,
                course.complexity() + degradation + first * firstShare);
    }

    private static double badness(int[] states, double[] degree) {
        double times = 0;
        double bad = 0;
        for (int t = 0; t < states.length; t++) {
            if (states[t] != Sequences.MISSING) {
                times += t + 1;
                bad += (t + 1) * degree[states[t]];
            }
        }
        return bad / times;
    }

    private static int observed(Course course) {
        return IntStream.of(course.durations).sum();
    }

    private static double degradation(Course course, double[] degree) {
        double change = 0;
        double begin = course.spells() == 0 ? 0 : course.durations[0];
        for (int k = 1; k < course.spells(); k++) {
            double duration = course.durations[k];
            double times = duration * begin + duration * (duration + 1) / 2;
            change += (degree[course.order[k]] - degree[course.order[k - 1]]) * times;
            begin += duration;
        }
        return change / (begin * (begin + 1) / 2);
    }

    /** From -1 when every transition improves to 1 when every one worsens; 0 without transitions. */
    private static double worsening(Course course, double[] degree, double[][] weights) {
        double balance = 0;
        double all = 0;
        for (int k = 1; k < course.spells(); k++) {
            int from = course.order[k - 1];
            int to = course.order[k];
            balance += Math.signum(degree[to] - degree[from]) * weights[from][to];
            all += weights[from][to];
        }
        return all == 0 ? 0 : balance / all;
    }
}
