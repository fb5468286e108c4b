package traject.query.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import traject.query.markup.Markup;

/** Draws a figure, in px from the top left. Colours come from the style sheet alone. */
final class Drawing {

    /** The width of a figure in px, unless it has a reason for another. */
    static final double WIDTH = 720;

    /** The size of most letters, in px. */
    static final double TEXT = 12;

    private static final double LEGEND_ROW = 22;
    private static final double SWATCH = 26;

    private final Setting setting;
    private final Words words;
    private final double width;
    private final Markup xml = new Markup();
    private final Map<String, Paint> woven = new LinkedHashMap<>();

    Drawing(Setting setting, Words words, double width) {
        this.setting = setting;
        this.words = words;
        this.width = width;
    }

    /**
     * The figure of what was drawn, in which small counts are hidden when they have to be.
     *
     * @param key of its title, which has a place for the subject
     * @param description what the picture shows, for those who do not see it
     */
    Figure figure(String key, String caption, String description, double height, Table table) {
        boolean hiding = setting.protection().isOn();
        String hidden = Integer.toString(setting.protection().threshold());
        return whole(key, hiding ? caption + " " + words.say("hidden", hidden) : caption, description, height, table);
    }

    /** The figure of what was drawn, in which nothing is hidden. */
    Figure whole(String key, String caption, String description, double height, Table table) {
        String title = words.say(key, setting.subject());
        String titleId = setting.id() + "-title";
        String descriptionId = setting.id() + "-desc";
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "fig",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Markup.number(width) + " " + Markup.number(height),
                "role",
                "graphics-document",
                "aria-labelledby",
                titleId,
                "aria-describedby",
                descriptionId,
                "lang",
                words.language().getLanguage());
        svg.text("title", title, "id", titleId).text("desc", description + " " + caption, "id", descriptionId);
        if (!woven.isEmpty()) {
            svg.open("defs");
            woven.forEach((id, paint) -> define(svg, id, paint));
            svg.close("defs");
        }
        svg.raw(xml.toString()).close("svg");
        return new Figure(title, caption, width, height, svg.toString(), table);
    }

    private static void define(Markup svg, String id, Paint paint) {
        if (paint.isHatched()) {
            svg.open("pattern", "id", id, "width", 7, "height", 7, "patternUnits", "userSpaceOnUse")
                    .empty("rect", "width", 7, "height", 7, "class", "f-unknown")
                    .empty("path", "d", "M-1 8L8 -1M-1 1L1 -1M6 8L8 6", "class", "unk-weave")
                    .close("pattern");
        } else {
            paint.weave().define(svg, id, paint.style());
        }
    }

    /** What a shape in this paint has for its fill. */
    String fill(Paint paint) {
        String id = setting.id() + "-p-" + paint.style()
                + (paint.isHatched() ? "" : "-" + paint.weave().name().toLowerCase(Locale.ROOT));
        woven.putIfAbsent(id, paint);
        return "url(#" + id + ")";
    }

    /** A mark that can be reached with the keyboard: a link to its numbers, with a name that says what it shows. */
    void mark(String anchor, String name, Runnable drawing) {
        xml.open("a", "href", "#" + anchor, "class", "f-mark", "aria-label", name);
        xml.text("title", name);
        drawing.run();
        xml.close("a");
    }

    /** For the eye alone: what it says is in the names of the marks or in the description. */
    void decoration(Runnable drawing) {
        xml.open("g", "aria-hidden", "true");
        drawing.run();
        xml.close("g");
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

    void line(double x1, double y1, double x2, double y2, String style) {
        xml.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
    }

    void rect(double x, double y, double width, double height, String style) {
        xml.empty("rect", "x", x, "y", y, "width", width, "height", height, "class", style);
    }

    void rect(double x, double y, double width, double height, String style, Paint paint) {
        xml.empty("rect", "x", x, "y", y, "width", width, "height", height, "class", style, "fill", fill(paint));
    }

    /** Darker the more, from 0 to 1. */
    void shade(double x, double y, double width, double height, double much) {
        xml.empty("rect", "x", x, "y", y, "width", width, "height", height, "class", "f-heat", "fill-opacity", much);
    }

    /** Filled with ink in full, half or not at all. */
    void bar(double x, double y, double width, double height, String style) {
        rect(x, y, width, height, style + " f-edge");
        if (style.equals("f-half")) {
            Outline hatch = new Outline();
            for (double at = 3; at < width; at += 4) {
                hatch.move(x + at, y).line(x + Math.max(0, at - height * 0.4), y + height);
            }
            path(hatch, "f-hatch");
        }
    }

    void circle(double x, double y, double radius, String style) {
        xml.empty("circle", "cx", x, "cy", y, "r", radius, "class", style);
    }

    void path(Outline outline, String style) {
        xml.empty("path", "d", outline, "class", style);
    }

    void path(Outline outline, String style, Paint paint) {
        xml.empty("path", "d", outline, "class", style, "fill", fill(paint));
    }

    /** What the paints mean, in lines that fit, from a height on; tells where it ends. */
    double legend(List<Paint> paints, double top) {
        double x = 0;
        double y = top;
        xml.open("g", "aria-hidden", "true");
        for (Paint paint : paints) {
            boolean same = paint.code().equals(paint.label());
            String label = same ? "" : TextWidth.fitting(paint.label(), TEXT, width / 2);
            double code = TextWidth.of(paint.code(), TEXT) * 1.08;
            double needed = SWATCH + code + TextWidth.of(label, TEXT) + 22;
            if (x > 0 && x + needed > width) {
                x = 0;
                y += LEGEND_ROW;
            }
            rect(x + 1, y + 3, SWATCH - 6, 14, "f-edge", paint);
            text(paint.code(), x + SWATCH, y + 14, "f-code");
            if (!same) {
                text(label, x + SWATCH + code + 5, y + 14, "f-text");
            }
            x += needed;
        }
        xml.close("g");
        return y + LEGEND_ROW;
    }
}
