package traject.query.picture;

import org.jspecify.annotations.Nullable;

/**
 * A mark in its place.
 *
 * @param id of the mark in the page, unique in the picture
 * @param x where it begins, in percent of the axis
 * @param width in percent of the axis; 0 for what has no length
 * @param y its upper edge, in px
 * @param height in px; the target of a mark without length is 24 px square around its place
 * @param label where its label stands; null when there is none or it would not fit at any width
 */
public record PlacedMark(
        String id,
        Mark mark,
        double x,
        double width,
        double y,
        double height,
        @Nullable Label label) {

    /**
     * Where a label stands.
     *
     * @param side on which side of the mark
     * @param text as much of it as fits from that width on
     * @param fit the smallest width of the frame, in px, at which it fits; 0 for any
     */
    public record Label(Side side, String text, int fit) {}

    /** On which side a label stands. */
    public enum Side {
        INSIDE,
        AFTER,
        BEFORE
    }

    /** The anchor in the list to which it leads. */
    public String href() {
        return "#" + anchor(mark.entry().value());
    }

    /** The anchor of an entry in the list. */
    public static String anchor(String entry) {
        return "e-" + entry;
    }

    double middle() {
        return y + height / 2;
    }

    double end() {
        return x + width;
    }
}
