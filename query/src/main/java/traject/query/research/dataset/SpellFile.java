package traject.query.research.dataset;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.DatedSpell;
import traject.query.sequence.format.Spells;
import traject.query.sequence.format.Spells.Origin;

/**
 * A table with a row for each spell, in any order: whose ({@code id}), from when ({@code begin}, {@code from} or
 * {@code start}) to when ({@code end} or {@code to}, inclusive) and in which state ({@code state} or {@code status}).
 * Times are whole numbers of months or any other step; each sequence begins with its own first spell.
 */
final class SpellFile {

    private static final Set<String> MISSING = Set.of("NA", Alphabet.MISSING_NAME);

    /** A spell and its line. */
    private record Placed(long line, DatedSpell spell) {}

    private final Map<String, List<Placed>> byId = new LinkedHashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private int id;
    private int begin;
    private int end;
    private int state;

    private SpellFile() {}

    static Sequences read(InputStream in) {
        SpellFile file = new SpellFile();
        SequenceTable.read(in, file::names, file::row);
        return file.sequences();
    }

    private void names(SequenceTable.Row row) {
        List<String> names = row.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        id = column(names, "id");
        begin = column(names, "begin", "from", "start");
        end = column(names, "end", "to");
        state = column(names, "state", "status");
    }

    private static int column(List<String> names, String... called) {
        for (String name : called) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        throw Refusals.at(Reason.DATASET_COLUMN_MISSING, 1, called[0]);
    }

    private void row(SequenceTable.Row row) {
        String who = row.cells().get(id);
        String name = row.cells().get(state).strip();
        if (who.isEmpty() || name.isEmpty()) {
            throw Refusals.at(Reason.DATASET_NOT_OF_FORMAT, row.line(), who.isEmpty() ? "id" : "state");
        }
        int from = time(row, begin, "begin");
        int to = time(row, end, "end");
        if (from > to) {
            throw Refusals.at(Reason.DATASET_SPELL_BACKWARDS, row.line(), "end");
        }
        String known = MISSING.contains(name) ? Alphabet.MISSING_NAME : states.computeIfAbsent(name, each -> each);
        if (states.size() > Bounds.STATES) {
            throw Refusals.at(Reason.DATASET_TOO_MANY_STATES, row.line(), null);
        }
        byId.computeIfAbsent(who, each -> new ArrayList<>())
                .add(new Placed(row.line(), new DatedSpell(who, from, to, known)));
        if (byId.size() > Bounds.CASES) {
            throw Refusals.at(Reason.DATASET_TOO_MANY, row.line(), null);
        }
    }

    private static int time(SequenceTable.Row row, int column, String name) {
        try {
            return Integer.parseInt(row.cells().get(column).strip());
        } catch (NumberFormatException e) {
            throw Refusals.at(Reason.DATASET_TIME_NOT_WHOLE, row.line(), name);
        }
    }

    private Sequences sequences() {
        if (states.isEmpty()) {
            throw new NotAnswered(Reason.DATASET_EMPTY);
        }
        long observations = 0;
        List<DatedSpell> spells = new ArrayList<>();
        for (List<Placed> own : byId.values()) {
            observations += checked(own);
            if (observations > Bounds.OBSERVATIONS) {
                throw Refusals.at(Reason.DATASET_TOO_MANY, own.getLast().line(), null);
            }
            own.forEach(placed -> spells.add(placed.spell()));
        }
        Alphabet alphabet = Alphabet.of(List.copyOf(new TreeSet<>(states.keySet())));
        return Spells.read(alphabet, spells, Origin.OWN);
    }

    /** How long they last together. */
    private static long checked(List<Placed> own) {
        own.sort(Comparator.comparingInt(placed -> placed.spell().begin()));
        long start = own.getFirst().spell().begin();
        long free = start;
        for (Placed placed : own) {
            if (placed.spell().begin() < free) {
                throw Refusals.at(Reason.DATASET_SPELLS_OVERLAP, placed.line(), "begin");
            }
            free = placed.spell().end() + 1L;
            if (free - start > Bounds.LONGEST) {
                throw Refusals.at(Reason.DATASET_TOO_MANY, placed.line(), "end");
            }
        }
        return free - start;
    }
}
