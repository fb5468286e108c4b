package traject.query.figure;

/**
 * A time axis on which every observation has a column as wide as the others.
 *
 * @param left where the first column begins, in px
 * @param right where the last ends, in px
 */
record TimeAxis(Times times, int observations, double left, double right) {

    private static final int MOST_TICKS = 13;

    /** Where the column of an observation begins; where the last one ends, for the number of observations. */
    double x(int observation) {
        return left + (right - left) * observation / Math.max(1, observations);
    }

    /** The middle of a column. */
    double middle(int observation) {
        return (x(observation) + x(observation + 1)) / 2;
    }

    /** Ticks and their times below a height, and what they count; where all are aligned, a line. */
    void draw(Drawing drawing, Words words, double top, double bottom) {
        for (int tick : times.ticks(observations, MOST_TICKS)) {
            drawing.line(middle(tick), bottom, middle(tick), bottom + 5, "f-axis");
            drawing.centred(words.number(times.at(tick)), middle(tick), bottom + 18, "f-muted");
        }
        drawing.line(left, bottom, right, bottom, "f-axis");
        if (times.zero() > 0) {
            drawing.line(x(times.zero()), top, x(times.zero()), bottom, "f-zero");
        }
        drawing.text(words.say(times.unit().key() + ".axis"), right + 8, bottom + 18, "f-muted");
    }
}
