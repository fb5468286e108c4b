package traject.query.sequence.indicator;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;

/**
 * A number that describes one sequence by itself. Definitions: Gabadinho, Ritschard, Müller and Studer 2011; Ritschard
 * 2021 (Measuring the nature of individual sequences). Missing observations are skipped and gaps bridged: A * A is one
 * spell of 2. Lengths, and so the number of places where a transition could be, include them. Durations in observations.
 * Cost O(length) for each sequence, on all cores.
 */
public enum Indicator {
    /** Number of observations, missing ones included. */
    LENGTH("Lgth", course -> course.length),
    /** Number of observations that are not missing, also where missing is a state. */
    VALID("NonM", course -> course.valid),
    /** Number of spells. */
    SPELLS("Dlgth", Course::spells),
    /** Number of different states. */
    VISITED("Visited", course -> course.visited),
    /** Number of different states over the size of the alphabet. */
    VISITED_SHARE("Visitp", course -> (double) course.visited / course.alphabet),
    /** Spells for each different state. */
    RECURRENCE("Recu", course -> (double) course.spells() / course.visited),
    /** Number of changes of state. */
    TRANSITIONS("Trans", Course::transitions),
    /** Number of changes of state over the length less 1. */
    TRANSITION_SHARE("Transp", Course::transitionShare),
    /** Entropy of the times spent in the states over the logarithm of the size of the alphabet, 0 to 1. */
    ENTROPY("Entr", Course::normalisedEntropy),
    /** Entropy of the times spent in the states, natural logarithm. */
    ENTROPY_NATS("EntrRaw", Course::entropy),
    /** Mean duration of spells. */
    MEAN_DURATION("MeanD", course -> course.meanDuration(0)),
    /** Population standard deviation of the durations of spells. */
    DURATION_DEVIATION("Dustd", course -> Math.sqrt(course.durationVariance(0))),
    /** Mean duration when every state not visited is a spell of 0. */
    MEAN_DURATION_ALL_STATES("MeanD2", course -> course.meanDuration(course.unvisited())),
    /** Standard deviation when every state not visited is a spell of 0. */
    DURATION_DEVIATION_ALL_STATES("Dustd2", course -> Math.sqrt(course.durationVariance(course.unvisited()))),
    /** Number of different subsequences of the distinct successive states; infinite beyond about 1,000 spells. */
    SUBSEQUENCES("Nsubs", course -> Subsequences.count(course.order, course.alphabet)),
    /** Mean of the share of transitions and the share of further states visited, 0 to 1. */
    VOLATILITY("Volat", Course::volatility),
    /** Complexity (Gabadinho et al. 2010): root of the share of transitions times the normalised entropy, 0 to 1. */
    COMPLEXITY("Cplx", Course::complexity),
    /** Turbulence (Elzinga and Liefbroer 2007), at least 1; finite for any length. */
    TURBULENCE("Turb", Turbulence::ofSpells),
    /** Turbulence stretched to 0 to 1 over what is possible at the longest length. */
    TURBULENCE_NORMALISED(
            "Turbn",
            course -> Turbulence.normalised(
                    Turbulence.ofSpells(course),
                    Turbulence.ofSpells(Turbulence.mostTurbulent(course.longest, course.alphabet)))),
    /** Turbulence in which states not visited count as spells of 0. */
    TURBULENCE_ALL_STATES("Turb2", Turbulence::ofAllStates),
    /** The same stretched to 0 to 1. */
    TURBULENCE_ALL_STATES_NORMALISED(
            "Turb2n",
            course -> Turbulence.normalised(
                    Turbulence.ofAllStates(course),
                    Turbulence.ofAllStates(Turbulence.mostTurbulent(course.longest, course.alphabet))));

    private final String traMineR;
    /** Without state, as all formulas above. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToDoubleFunction<Course> formula;

    Indicator(String traMineR, ToDoubleFunction<Course> formula) {
        this.traMineR = traMineR;
        this.formula = formula;
    }

    /** The name that {@code seqindic} of TraMineR has for it. */
    public String traMineRName() {
        return traMineR;
    }

    /** One value for each sequence; NaN where a sequence without a single valid observation has none. */
    public double[] of(Sequences sequences) {
        return IntStream.range(0, sequences.size())
                .parallel()
                .mapToDouble(i -> formula.applyAsDouble(Course.of(sequences, i)))
                .toArray();
    }
}
