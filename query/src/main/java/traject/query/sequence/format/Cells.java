package traject.query.sequence.format;

import java.util.Set;

/**
 * How cells of a file are to be understood that name no state.
 *
 * @param missing names of a missing observation
 * @param ended names of a cell after the end
 * @param left what missing observations before the first state become
 * @param gaps what missing observations between two states become
 * @param right what missing observations after the last state become
 */
public record Cells(Set<String> missing, Set<String> ended, Treatment left, Treatment gaps, Treatment right) {

    /** What becomes of missing observations. */
    public enum Treatment {
        /** They stay missing. */
        KEEP,
        /** They are taken out and the sequence closes up. */
        DELETE
    }

    public Cells {
        missing = Set.copyOf(missing);
        ended = Set.copyOf(ended);
    }

    /** {@code *} and {@code NA} are missing, {@code %} and an empty cell are after the end; only trailing ones go. */
    public static Cells usual() {
        return new Cells(Set.of("*", "NA"), Set.of("%", ""), Treatment.KEEP, Treatment.KEEP, Treatment.DELETE);
    }

    /** As usual, but gaps inside close up. */
    public static Cells closingGaps() {
        return new Cells(Set.of("*", "NA"), Set.of("%", ""), Treatment.KEEP, Treatment.DELETE, Treatment.DELETE);
    }
}
