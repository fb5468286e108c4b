package traject.query.sequence.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/** One row for each spell, with its first and last time. */
public final class Spells {

    private Spells() {}

    /** When a sequence begins. */
    public enum Origin {
        /** At time 1 for all: what lies before the first spell is missing (calendar time). */
        COMMON,
        /** At its own first spell (process time). */
        OWN
    }

    /** All spells, also those of missing observations, in the order of the sequences. */
    public static List<DatedSpell> write(Sequences sequences) {
        List<DatedSpell> spells = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            for (Spell spell : Spell.withGaps(sequences.states(i))) {
                spells.add(new DatedSpell(
                        sequences.id(i),
                        spell.begin() + 1,
                        spell.begin() + spell.duration(),
                        Names.of(sequences.alphabet(), spell.state())));
            }
        }
        return spells;
    }

    /**
     * Sequences in the order in which their ids appear. Times between two spells are missing, never guessed.
     *
     * @throws IllegalArgumentException when two spells of one id overlap, one begins before time 1 of a common origin,
     *     or a state is unknown
     */
    public static Sequences read(Alphabet alphabet, List<DatedSpell> spells, Origin origin) {
        Map<String, List<DatedSpell>> byId = new LinkedHashMap<>();
        for (DatedSpell spell : spells) {
            byId.computeIfAbsent(spell.id(), id -> new ArrayList<>()).add(spell);
        }
        int[][] rows =
                byId.values().stream().map(own -> row(alphabet, own, origin)).toArray(int[][]::new);
        return Sequences.of(alphabet, rows).withIds(List.copyOf(byId.keySet()));
    }

    private static int[] row(Alphabet alphabet, List<DatedSpell> own, Origin origin) {
        own.sort(Comparator.comparingInt(DatedSpell::begin));
        int start = origin == Origin.OWN ? own.getFirst().begin() : 1;
        int[] codes = new int[Math.max(0, own.getLast().end() - start + 1)];
        Arrays.fill(codes, Sequences.MISSING);
        int free = start;
        for (DatedSpell spell : own) {
            if (spell.begin() < free) {
                throw new IllegalArgumentException("Spells of " + spell.id()
                        + (spell.begin() < start ? " begin before time 1: " : " overlap at time ") + spell.begin());
            }
            Arrays.fill(codes, spell.begin() - start, spell.end() - start + 1, Names.code(alphabet, spell.state()));
            free = spell.end() + 1;
        }
        return codes;
    }
}
