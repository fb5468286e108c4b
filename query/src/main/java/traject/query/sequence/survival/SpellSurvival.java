package traject.query.sequence.survival;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/**
 * How long spells in a state last. A spell ends with the event when another state follows; the last of a sequence is censored,
 * for nobody saw it end. Gaps are bridged. Spells of one sequence count as independent.
 */
public final class SpellSurvival {

    private SpellSurvival() {}

    /**
     * All spells in a state, with the weights of their sequences; their number may be 0.
     *
     * @param state position in the alphabet
     */
    public static List<Observation> of(Sequences sequences, int state) {
        List<Observation> durations = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<Spell> spells = Spell.of(sequences.states(i));
            for (int k = 0; k < spells.size(); k++) {
                if (spells.get(k).state() == state) {
                    durations.add(
                            new Observation(spells.get(k).duration(), k + 1 < spells.size(), sequences.weight(i)));
                }
            }
        }
        return durations;
    }

    /**
     * The time from the beginning until a state is first reached; who never reaches it is censored at the end.
     *
     * @param state position in the alphabet
     */
    public static List<Observation> untilFirst(Sequences sequences, int state) {
        List<Observation> times = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            int[] row = sequences.states(i);
            int t = 0;
            while (t < row.length && row[t] != state) {
                t++;
            }
            times.add(new Observation(t, t < row.length, sequences.weight(i)));
        }
        return times;
    }
}
