package traject.query.sequence.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Cells.Treatment;

/** States in time sequence: one cell for each time. The form that all others pass through. */
public final class Sts {

    private Sts() {}

    /**
     * Reads rows of cells.
     *
     * @throws IllegalArgumentException for an unknown state, or a state after the end, with row and time from 1
     */
    public static Sequences read(Alphabet alphabet, List<List<String>> rows, Cells cells) {
        int[][] codes = new int[rows.size()][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = row(alphabet, rows.get(i), cells, i + 1);
        }
        return Sequences.of(alphabet, codes);
    }

    private static int[] row(Alphabet alphabet, List<String> texts, Cells cells, int number) {
        int end = texts.size();
        while (end > 0 && cells.ended().contains(texts.get(end - 1))) {
            end--;
        }
        int[] codes = new int[end];
        for (int t = 0; t < end; t++) {
            String cell = texts.get(t);
            if (cells.missing().contains(cell)) {
                codes[t] = Sequences.MISSING;
            } else if (cells.ended().contains(cell)) {
                throw new IllegalArgumentException("Sequence " + number + " goes on after its end at time " + (t + 1));
            } else {
                codes[t] = alphabet.indexOf(cell);
            }
        }
        return treated(codes, cells);
    }

    private static int[] treated(int[] codes, Cells cells) {
        int from = 0;
        while (from < codes.length && codes[from] == Sequences.MISSING) {
            from++;
        }
        int to = codes.length;
        while (to > from && codes[to - 1] == Sequences.MISSING) {
            to--;
        }
        int[] kept = new int[codes.length];
        int length = 0;
        for (int t = 0; t < codes.length; t++) {
            Treatment treatment = t < from ? cells.left() : t >= to ? cells.right() : cells.gaps();
            if (codes[t] != Sequences.MISSING || treatment == Treatment.KEEP) {
                kept[length++] = codes[t];
            }
        }
        return Arrays.copyOf(kept, length);
    }

    /** Rows of equal length: {@code *} for missing, {@code %} after the end. */
    public static List<List<String>> write(Sequences sequences) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            int[] states = sequences.states(i);
            List<String> row = new ArrayList<>();
            for (int t = 0; t < sequences.longest(); t++) {
                row.add(t < states.length ? Names.of(sequences.alphabet(), states[t]) : "%");
            }
            rows.add(row);
        }
        return rows;
    }
}
