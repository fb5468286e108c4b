package traject.query.figure;

import java.util.List;

/**
 * What one cell of a table holds.
 *
 * @param shown what a reader sees
 * @param exact the same for a program: every digit, a point before decimals; empty for what is not known
 * @param number whether it is one
 */
public record Cell(String shown, String exact, boolean number) {

    private static final int MOST = 12;

    /** As statistical offices mark what is confidential. */
    static final String HIDDEN = "x";

    static Cell text(String text) {
        return new Cell(text, text, false);
    }

    /**
     * Several things: a reader sees the first of them and how many more there are, a program all with spaces between.
     *
     * @param exact the same things for a program
     */
    static Cell list(List<String> shown, List<String> exact) {
        String first = String.join(" ", shown.subList(0, Math.min(MOST, shown.size())));
        int more = shown.size() - MOST;
        return new Cell(more > 0 ? first + " … +" + more : first, String.join(" ", exact), false);
    }

    /** Nothing observed: not the same as zero. */
    static Cell none() {
        return new Cell("–", "", true);
    }

    /** What must not be told: not the same as nothing observed. */
    static Cell hidden() {
        return new Cell(HIDDEN, HIDDEN, true);
    }
}
