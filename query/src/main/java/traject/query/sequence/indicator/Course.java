package traject.query.sequence.indicator;

import java.util.List;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/** What the indicators of one sequence are made of. */
final class Course {

    final int length;
    final int valid;
    final int visited;
    final int alphabet;
    final int longest;

    /** Distinct successive states and how long each lasts. */
    final int[] order;

    final int[] durations;

    /** Observations in each state. */
    final double[] times;

    Course(int[] states, int alphabet, int missingState, int longest) {
        this.length = states.length;
        this.alphabet = alphabet;
        this.longest = longest;
        this.times = new double[alphabet];
        int observed = 0;
        for (int state : states) {
            if (state != Sequences.MISSING) {
                times[state]++;
                observed += state == missingState ? 0 : 1;
            }
        }
        this.valid = observed;
        int different = 0;
        for (double time : times) {
            different += time > 0 ? 1 : 0;
        }
        this.visited = different;
        List<Spell> spells = Spell.of(states);
        this.order = spells.stream().mapToInt(Spell::state).toArray();
        this.durations = spells.stream().mapToInt(Spell::duration).toArray();
    }

    static Course of(Sequences sequences, int sequence) {
        int size = sequences.alphabet().size();
        int missing = sequences.alphabet().missingIsState() ? size - 1 : Sequences.MISSING;
        return new Course(sequences.states(sequence), size, missing, sequences.longest());
    }

    int spells() {
        return durations.length;
    }

    int transitions() {
        return Math.max(0, spells() - 1);
    }

    /** Among the places where a transition could be. */
    double transitionShare() {
        return length < 2 ? 0 : (double) transitions() / (length - 1);
    }

    double entropy() {
        double total = 0;
        for (double time : times) {
            total += time;
        }
        return Entropy.of(times, total);
    }

    double normalisedEntropy() {
        return Entropy.normalised(entropy(), alphabet);
    }

    double complexity() {
        return Math.sqrt(transitionShare() * normalisedEntropy());
    }

    double volatility() {
        return Volatility.of(transitionShare(), visited, alphabet);
    }

    /** Mean of the durations of spells and of as many spells of 0 as said. */
    double meanDuration(int zeros) {
        double sum = 0;
        for (int duration : durations) {
            sum += duration;
        }
        return sum / (spells() + zeros);
    }

    /** Population variance of the same durations. */
    double durationVariance(int zeros) {
        double mean = meanDuration(zeros);
        double sum = zeros * mean * mean;
        for (int duration : durations) {
            sum += (duration - mean) * (duration - mean);
        }
        return sum / (spells() + zeros);
    }

    int unvisited() {
        return alphabet - visited;
    }
}
