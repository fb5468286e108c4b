package traject.query.picture;

import java.util.List;
import traject.shared.vocabulary.View;

/**
 * The picture, laid out: every place in percent of the axis from left to right and in px from top to bottom.
 *
 * @param height of the whole, in px
 * @param captions of the rows, beside the axis
 * @param lines between the rows of the roles, in px from the top
 * @param bases dotted lines under the perceptions, in px from the top
 * @param marks in the order in which they are drawn and reached by keyboard: row by row, in time
 * @param connectors between the roles that follow each other in a lane
 * @param frames around perceptions that contradict each other
 * @param cursor where the day ends on which one looks, in percent; later days lie under a veil
 * @param today in percent
 */
public record Layout(
        Axis axis,
        double height,
        List<Caption> captions,
        List<Double> lines,
        List<Double> bases,
        List<PlacedMark> marks,
        List<Connector> connectors,
        List<Frame> frames,
        double cursor,
        double today) {

    public Layout {
        captions = List.copyOf(captions);
        lines = List.copyOf(lines);
        bases = List.copyOf(bases);
        marks = List.copyOf(marks);
        connectors = List.copyOf(connectors);
        frames = List.copyOf(frames);
    }

    /**
     * What a row is called.
     *
     * @param style how much it counts
     * @param text in full
     * @param brief where there is little room; empty when the text stays
     * @param y of its base line, in px
     */
    public record Caption(Style style, String text, String brief, double y) {}

    /** How much a caption counts. */
    public enum Style {
        /** A lane of roles. */
        LANE,
        /** A row. */
        ROW,
        /** A role: its code stays, its name goes when space is short. */
        ROLE,
        /** Whose row it is. */
        SIDE
    }

    /**
     * From one role to the next in a lane.
     *
     * @param view whose lane
     * @param x in percent
     * @param from upper end, in px
     * @param to lower end, in px
     */
    public record Connector(View view, double x, double from, double to) {}

    /**
     * Around two perceptions that contradict each other.
     *
     * @param x of the first, in percent
     * @param width to the second, in percent
     * @param y upper edge, in px
     * @param height in px
     */
    public record Frame(double x, double width, double y, double height) {}
}
