package traject.query.research.dataset;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Cells;
import traject.query.sequence.format.Sts;

/**
 * A table with a row for each sequence and a column for each time. The first column is the id when it is called so, or
 * not at all, as R writes row names. {@code *} and {@code NA} are missing; {@code %} and nothing are after the end.
 */
final class StsFile {

    private static final Cells CELLS = Cells.usual();

    private final @Nullable String firstColumn;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Each state once, however often it stands there. */
    private final Map<String, String> states = new HashMap<>();

    private List<String> names = List.of();
    private boolean hasId;
    private int from;
    private long observations;

    private StsFile(@Nullable String firstColumn) {
        this.firstColumn = firstColumn;
    }

    static Sequences read(InputStream in, @Nullable String firstColumn) {
        StsFile file = new StsFile(firstColumn);
        SequenceTable.read(in, file::names, file::row);
        return file.sequences();
    }

    private void names(SequenceTable.Row row) {
        names = row.cells().stream().map(String::strip).toList();
        String first = names.getFirst().toLowerCase(Locale.ROOT);
        hasId = first.isEmpty() || first.equals("id");
        from = firstColumn == null ? (hasId ? 1 : 0) : names.indexOf(firstColumn);
        if (from < 0) {
            throw new NotAnswered(Reason.DATASET_COLUMN_MISSING, "firstColumn");
        }
        if (names.size() - from > Bounds.LONGEST) {
            throw Refusals.at(Reason.DATASET_TOO_MANY, row.line(), null);
        }
    }

    private void row(SequenceTable.Row row) {
        observations += names.size() - from;
        if (rows.size() == Bounds.CASES || observations > Bounds.OBSERVATIONS) {
            throw Refusals.at(Reason.DATASET_TOO_MANY, row.line(), null);
        }
        String id = hasId ? row.cells().getFirst() : Integer.toString(rows.size() + 1);
        if (id.isEmpty() || !known.add(id)) {
            throw Refusals.at(Reason.DATASET_NOT_OF_FORMAT, row.line(), "id");
        }
        ids.add(id);
        List<String> cells = new ArrayList<>(names.size() - from);
        boolean ended = false;
        for (int column = from; column < names.size(); column++) {
            String cell = row.cells().get(column).strip();
            if (CELLS.ended().contains(cell)) {
                ended = true;
            } else if (ended) {
                throw Refusals.at(Reason.DATASET_STATE_AFTER_END, row.line(), names.get(column));
            }
            cells.add(once(cell, row.line()));
        }
        rows.add(cells);
    }

    private String once(String cell, long line) {
        String known = states.putIfAbsent(cell, cell);
        if (states.size()
                > Bounds.STATES + CELLS.missing().size() + CELLS.ended().size()) {
            throw Refusals.at(Reason.DATASET_TOO_MANY_STATES, line, null);
        }
        return known == null ? cell : known;
    }

    private Sequences sequences() {
        List<String> alphabet = states.keySet().stream()
                .filter(state ->
                        !CELLS.missing().contains(state) && !CELLS.ended().contains(state))
                .sorted()
                .toList();
        if (alphabet.isEmpty()) {
            throw new NotAnswered(Reason.DATASET_EMPTY);
        }
        if (alphabet.containsAll(names.subList(from, names.size()))) {
            throw Refusals.at(Reason.DATASET_NAMES_MISSING, 1, null);
        }
        return Sts.read(Alphabet.of(alphabet), rows, CELLS).withIds(ids);
    }
}
