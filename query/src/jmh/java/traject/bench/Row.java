package traject.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param ours what Traject takes or does, with its unit
 * @param limit the same of what it is held against
 */
record Row(String what, Target target, double ratio, String ours, String limit) {

    static final String HEAD = "| what | target | ratio | | ours | limit |\n|---|---|---|---|---|---|";

    /** A row about how much is done in a second. */
    static Row perSecond(String what, Target target, Turns turns) {
        return new Row(what, target, turns.ratio(), count(turns.ours()), count(turns.limit()));
    }

    /** A row about how long one takes, in microseconds. */
    static Row micros(String what, Target target, Turns turns) {
        return new Row(what, target, turns.ratio(), micros(turns.ours()), micros(turns.limit()));
    }

    /** A row about how many times sooner something is there; the ratio is above 1 where ours is. */
    static Row faster(String what, Target target, double ours, double theirs) {
        return new Row(what, target, theirs / ours, millis(ours), millis(theirs));
    }

    /** A row about something that came to another result, so that its speed means nothing. */
    static Row wrong(String what, Target target, double ours, double theirs) {
        return new Row(what, target, Double.NaN, "result " + ours, "result " + theirs);
    }

    private static String millis(double seconds) {
        return String.format(Locale.ROOT, "%,.1f ms", seconds * 1e3);
    }

    private static String count(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f /s", perSecond);
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, "%,.0f us", micros);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %s | %s | %s |",
                what,
                target,
                ratio,
                target.isMetBy(ratio) ? "met" : "missed",
                ours,
                limit);
    }
}
