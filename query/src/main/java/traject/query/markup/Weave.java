package traject.query.markup;

/** What a fill is woven of, so that it is told apart without its colour. */
public enum Weave {
    PLAIN(6, "weave", ""),
    DOTS(5, "dots", "M1.4 2.5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0Z"),
    RISING(6, "weave", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
    UPRIGHT(4, "weave", "M2 0V6"),
    FALLING(6, "weave", "M-1 -1L7 7M5 -1L7 1M-1 5L1 7"),
    LEVEL(9, "weave", "M0 2.5H9M0 7H9");

    private final int size;
    private final String style;
    private final String path;

    /**
     * A weave, repeated.
     *
     * @param size of the square that is repeated, in whole px, so that no seams are seen in pixels
     * @param style whether the path is drawn as lines or filled
     */
    Weave(int size, String style, String path) {
        this.size = size;
        this.style = style;
        this.path = path;
    }

    /** Writes it as a pattern; the style sheet gives the paint of that name its colours. */
    public void define(Markup xml, String id, String paint) {
        xml.open("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        xml.empty("rect", "width", size, "height", size, "class", "fill-" + paint);
        if (!path.isEmpty()) {
            xml.empty("path", "d", path, "class", style + "-" + paint);
        }
        xml.close("pattern");
    }
}
