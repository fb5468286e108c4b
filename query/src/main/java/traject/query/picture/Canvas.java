package traject.query.picture;

import java.util.ArrayList;
import java.util.List;
import traject.query.markup.Markup;

/** Draws with x in percent of the axis and y in px. */
final class Canvas {

    private final Markup xml;

    Canvas(Markup xml) {
        this.xml = xml;
    }

    Markup xml() {
        return xml;
    }

    /** From x1 to x2 at one height. */
    void across(double x1, double x2, double y, String style) {
        xml.empty("line", "x1", Markup.percent(x1), "x2", Markup.percent(x2), "y1", y, "y2", y, "class", style);
    }

    /** From y1 to y2 at one place. */
    void down(double x, double y1, double y2, String style) {
        String percent = Markup.percent(x);
        xml.empty("line", "x1", percent, "x2", percent, "y1", y1, "y2", y2, "class", style);
    }

    /** A rectangle, with further attributes as names and values. */
    void rect(double x, double width, double y, double height, String style, Object... more) {
        List<Object> attributes = new ArrayList<>(List.of("x", Markup.percent(x), "width", Markup.percent(width)));
        attributes.addAll(List.of("y", y, "height", height, "class", style));
        attributes.addAll(List.of(more));
        xml.empty("rect", attributes.toArray());
    }

    /** Draws in px around a place. */
    void at(double x, double y, Runnable drawing) {
        xml.open("svg", "x", Markup.percent(x), "y", y, "overflow", "visible");
        drawing.run();
        xml.close("svg");
    }

    /** The place of a mark without length, large enough to hit: 24 px square. */
    void target(double x, double y, Runnable drawing) {
        at(x, y, () -> {
            box(-12, -12, 24, 24, "hit");
            drawing.run();
        });
    }

    void box(double x, double y, double width, double height, String style) {
        xml.empty("rect", "x", x, "y", y, "width", width, "height", height, "class", style);
    }

    void path(String d, String style) {
        xml.empty("path", "d", d, "class", style);
    }

    void text(String text, double x, double y, String style) {
        xml.text("text", text, "x", x, "y", y, "class", style);
    }

    /** Text around its place. */
    void centred(String text, double x, double y, String style) {
        xml.text("text", text, "x", x, "y", y, "text-anchor", "middle", "class", style);
    }

    /** Text that ends at its place. */
    void ending(String text, double x, double y, String style) {
        xml.text("text", text, "x", x, "y", y, "text-anchor", "end", "class", style);
    }
}
