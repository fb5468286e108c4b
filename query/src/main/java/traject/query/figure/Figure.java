package traject.query.figure;

import java.util.List;
import traject.query.markup.Markup;
import traject.query.markup.Stylesheet;

/**
 * A figure: a picture and its numbers. The page brings the style sheets tokens.css, picture.css and figure.css, and the
 * table, to whose rows and columns the marks lead.
 *
 * @param caption what is to be known to read it: of how many, what was merged, how it was computed
 * @param width of the picture, in px
 * @param height of the picture, in px
 * @param svg the picture for a page, light or dark with it
 */
public record Figure(String title, String caption, double width, double height, String svg, Table table) {

    private static final int MARGIN = 24;
    private static final double TITLE = 18;
    private static final double TEXT = 12;
    private static final double LINE = 16;

    /** The numbers as comma-separated values. */
    public String csv() {
        return table.csv();
    }

    /** The picture as a file of its own: light, with its styles, its title and its caption. */
    public String download() {
        return download("");
    }

    /** The same with a line below it that tells where it is from. */
    public String download(String stamp) {
        Markup text = new Markup();
        double y = write(text, title, "f-title", TITLE, MARGIN);
        y = write(text, caption, "f-muted", TEXT, y + 4) + 8;
        double below = y + height + 8;
        double end = stamp.isEmpty() ? below : write(text, stamp, "f-muted", TEXT, below);
        return new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        width + 2 * MARGIN,
                        "height",
                        end + MARGIN,
                        "viewBox",
                        "0 0 " + Markup.number(width + 2 * MARGIN) + " " + Markup.number(end + MARGIN))
                .text("style", Stylesheet.alone("picture.css", "figure.css"))
                .empty("rect", "width", "100%", "height", "100%", "class", "f-ground")
                .open("g", "class", "fig")
                .raw(text.toString())
                .close("g")
                .open("g", "transform", "translate(" + MARGIN + " " + Markup.number(y) + ")")
                .raw(svg)
                .close("g")
                .close("svg")
                .toString();
    }

    private double write(Markup xml, String text, String style, double size, double top) {
        List<String> lines = text.isEmpty() ? List.of() : TextWidth.lines(text, size, width);
        double y = top;
        for (String line : lines) {
            y += size == TITLE ? LINE + 6 : LINE;
            xml.text("text", line, "x", MARGIN, "y", y, "class", style);
        }
        return y;
    }
}
