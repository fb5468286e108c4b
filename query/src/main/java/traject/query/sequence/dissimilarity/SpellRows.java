package traject.query.sequence.dissimilarity;

import java.util.List;
import traject.query.sequence.Spell;

/**
 * Sequences as spells.
 *
 * <p>For each sequence the states of its spells, and their durations to some power.
 */
final class SpellRows {

    final int[][] states;
    final double[][] durations;
    final int most;

    private SpellRows(int[][] states, double[][] durations, int most) {
        this.states = states;
        this.durations = durations;
        this.most = most;
    }

    static SpellRows of(int[][] rows, double power) {
        int[][] states = new int[rows.length][];
        double[][] durations = new double[rows.length][];
        int most = 0;
        for (int i = 0; i < rows.length; i++) {
            List<Spell> spells = Spell.withGaps(rows[i]);
            states[i] = spells.stream().mapToInt(Spell::state).toArray();
            durations[i] = spells.stream()
                    .mapToDouble(spell -> Math.pow(spell.duration(), power))
                    .toArray();
            most = Math.max(most, spells.size());
        }
        return new SpellRows(states, durations, most);
    }
}
