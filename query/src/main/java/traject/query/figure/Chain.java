package traject.query.figure;

import java.util.List;

/**
 * Steps one after the other, each an arrow with its code.
 *
 * @param links from left to right
 */
record Chain(List<Link> links) {

    static final double HIGH = 24;

    private static final double POINT = 7;
    private static final double WIDEST = 52;
    private static final double NARROWEST = 34;
    private static final double PLATE = 14;
    private static final double MORE = 34;

    /**
     * A step.
     *
     * @param happened a dashed outline where it did not
     */
    record Link(Paint paint, boolean happened) {}

    Chain {
        links = List.copyOf(links);
    }

    /** How wide steps are when the longest chain is to fit into some px, as far as they can be read. */
    static double width(List<Chain> chains, double px) {
        int longest =
                chains.stream().mapToInt(chain -> chain.links.size()).max().orElse(1);
        double needed = chains.stream()
                .flatMap(chain -> chain.links.stream())
                .mapToDouble(link -> TextWidth.of(link.paint().code(), Drawing.TEXT) + 2 * POINT + 12)
                .max()
                .orElse(0);
        return Math.clamp(px / Math.max(1, longest), Math.max(NARROWEST, needed), Math.max(WIDEST, needed));
    }

    /** Those of its steps that fit. */
    List<Link> fitting(double width, double px) {
        return links.subList(0, number(width, px));
    }

    private int number(double width, double px) {
        return links.size() * width <= px ? links.size() : (int) ((px - MORE) / width);
    }

    void shapes(Drawing drawing, double x, double y, double width, double px) {
        for (int k = 0; k < number(width, px); k++) {
            Link link = links.get(k);
            double left = x + k * width;
            double right = left + width - 2;
            Outline outline = new Outline()
                    .move(left, y)
                    .line(right - POINT, y)
                    .line(right, y + HIGH / 2)
                    .line(right - POINT, y + HIGH)
                    .line(left, y + HIGH)
                    .line(left + POINT, y + HIGH / 2)
                    .close();
            if (link.happened()) {
                drawing.path(outline, "f-edge", link.paint());
            } else {
                drawing.path(outline, "f-dashed");
            }
        }
    }

    /** The codes, each on a plate, and how many steps did not fit. */
    void codes(Drawing drawing, double x, double y, double width, double px) {
        int fitting = number(width, px);
        for (int k = 0; k < fitting; k++) {
            Link link = links.get(k);
            double middle = x + k * width + (width - 2 + POINT) / 2 - POINT / 2 + 1;
            String code = TextWidth.fitting(link.paint().code(), Drawing.TEXT, width - 2 * POINT);
            double plate = TextWidth.of(code, Drawing.TEXT) + 4;
            if (link.happened()) {
                drawing.rect(middle - plate / 2, y + (HIGH - PLATE) / 2, plate, PLATE, "f-surface");
            }
            drawing.centred(code, middle, y + HIGH / 2 + 4, link.happened() ? "f-code" : "f-muted");
        }
        if (fitting < links.size()) {
            drawing.text("+" + (links.size() - fitting), x + fitting * width + 4, y + HIGH / 2 + 4, "f-muted");
        }
    }
}
