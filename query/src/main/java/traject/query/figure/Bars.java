package traject.query.figure;

import java.util.List;

/** Bars below each other, from 0 on, each with its label and its number beside it. */
final class Bars {

    private static final double LEFT = 270;
    /** For a label, in px. */
    static final double ROOM = LEFT - 10;

    private static final double RIGHT = Drawing.WIDTH - 110;
    private static final double ROW = 26;
    private static final double TOP = 6;

    /**
     * A bar.
     *
     * @param row of the table to which it leads
     * @param shown beside it
     * @param name as a mark
     */
    record Bar(int row, String label, double share, String shown, String name) {}

    private Bars() {}

    /** Shares on one scale from 0; tells where the drawing ends. */
    static double draw(Drawing drawing, Words words, Setting setting, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::share).max().orElse(0);
        Scale scale = Scale.upTo(Math.max(most, 0.01) * 100, LEFT, RIGHT);
        double bottom = TOP + ROW * bars.size();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick) + "%", scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.line(LEFT, TOP, LEFT, bottom, "f-axis");
        });
        for (int k = 0; k < bars.size(); k++) {
            Bar bar = bars.get(k);
            double y = TOP + ROW * k;
            drawing.mark(Table.row(setting.id(), bar.row()), bar.name(), () -> {
                drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
                drawing.rect(LEFT, y + 5, scale.x(bar.share() * 100) - LEFT, ROW - 10, "f-edge f-strong");
            });
            drawing.decoration(() -> {
                drawing.ending(TextWidth.fitting(bar.label(), Drawing.TEXT, ROOM), LEFT - 8, y + 17, "f-text");
                drawing.text(bar.shown(), scale.x(bar.share() * 100) + 8, y + 17, "f-code f-halo");
            });
        }
        return bottom + 24;
    }
}
