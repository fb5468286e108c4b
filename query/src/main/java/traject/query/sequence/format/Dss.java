package traject.query.sequence.format;

import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/** Distinct successive states: the order of states without their durations. Gaps are bridged. */
public final class Dss {

    private Dss() {}

    /** The names of the distinct successive states of each sequence. */
    public static List<List<String>> write(Sequences sequences) {
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> Spell.of(sequences.states(i)).stream()
                        .map(spell -> sequences.alphabet().name(spell.state()))
                        .toList())
                .toList();
    }

    /** The distinct successive states as sequences of their own, with the same ids, weights and covariates. */
    public static Sequences of(Sequences sequences) {
        int[][] rows = IntStream.range(0, sequences.size())
                .mapToObj(i -> Spell.of(sequences.states(i)).stream()
                        .mapToInt(Spell::state)
                        .toArray())
                .toArray(int[][]::new);
        return sequences.withStates(rows);
    }

    /**
     * Reads names of states, each lasting one observation.
     *
     * @throws IllegalArgumentException for an unknown state, or equal states in succession
     */
    public static Sequences read(Alphabet alphabet, List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int t = 1; t < row.size(); t++) {
                if (row.get(t).equals(row.get(t - 1))) {
                    throw new IllegalArgumentException("Successive states are distinct, but " + row.get(t)
                            + " follows itself in sequence " + (rows.indexOf(row) + 1));
                }
            }
        }
        return Sequences.of(
                alphabet,
                rows.stream()
                        .map(row -> row.stream()
                                .mapToInt(name -> Names.code(alphabet, name))
                                .toArray())
                        .toArray(int[][]::new));
    }
}
