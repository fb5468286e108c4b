package traject.query.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * A state that lasts.
 *
 * @param state position in the alphabet, or {@link Sequences#MISSING}
 * @param begin first observation, from 0
 * @param duration number of observations in that state, at least 1
 */
public record Spell(int state, int begin, int duration) {

    /**
     * The distinct successive states of a sequence. A gap of missing observations between two equal states does not end
     * the spell and adds nothing to its duration: A * A is one spell of 2.
     */
    public static List<Spell> of(int[] states) {
        return spells(states, true);
    }

    /** Every run of equal codes, runs of missing observations too: A * A is three spells. */
    public static List<Spell> withGaps(int[] states) {
        return spells(states, false);
    }

    private static List<Spell> spells(int[] states, boolean bridging) {
        List<Spell> spells = new ArrayList<>();
        for (int t = 0; t < states.length; t++) {
            if (bridging && states[t] == Sequences.MISSING) {
                continue;
            }
            Spell last = spells.isEmpty() ? null : spells.getLast();
            if (last != null && last.state == states[t]) {
                spells.set(spells.size() - 1, new Spell(last.state, last.begin, last.duration + 1));
            } else {
                spells.add(new Spell(states[t], t, 1));
            }
        }
        return spells;
    }
}
