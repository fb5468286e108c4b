package traject.query.figure;

/**
 * What one cell of a table holds.
 *
 * @param shown what a reader sees
 * @param exact the same for a program: every digit, a point before decimals; empty for what is not known
 * @param number whether it is one
 */
public record Cell(String shown, String exact, boolean number) {

    static Cell text(String text) {
        return new Cell(text, text, false);
    }

    /** Nothing observed: not the same as zero. */
    static Cell none() {
        return new Cell("–", "", true);
    }
}
