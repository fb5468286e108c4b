package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import traject.query.sequence.clustering.ClusterQuality;
import traject.query.sequence.clustering.TieSensitivity;

/** How good a typology is with each number of types, and how much it owes to the order of rows. */
public final class TypologyQuality {

    private static final int COLUMNS = 2;
    private static final double WIDE = 340;
    private static final double HIGH = 120;
    private static final double LEFT = 44;
    private static final double PLOT_TOP = 26;
    private static final double PLOT_BOTTOM = 98;
    private static final double GAP = 18;

    /**
     * What was measured with one number of types.
     *
     * @param types at least 2
     * @param ties null when it was not measured
     */
    public record Measured(
            int types, ClusterQuality quality, @Nullable TieSensitivity ties) {}

    /**
     * A measure that is drawn.
     *
     * @param lowIsGood otherwise high is
     */
    private record Panel(String key, boolean lowIsGood, ToDoubleFunction<Measured> measure) {}

    private static final List<Panel> PANELS = List.of(
            new Panel("ASW", false, each -> each.quality().silhouette()),
            new Panel("HG", false, each -> each.quality().hubertGamma()),
            new Panel("PBC", false, each -> each.quality().pointBiserial()),
            new Panel("HC", true, each -> each.quality().hubertC()),
            new Panel("CH", false, each -> each.quality().calinskiHarabasz()),
            new Panel("R2", false, each -> each.quality().explained()));

    private static final Panel TIES = new Panel(
            "ARI", false, each -> each.ties() == null ? Double.NaN : each.ties().lowest());

    /** The measures that are in the table, the drawn ones among them. */
    private static final List<Panel> ALL = List.of(
            PANELS.get(0),
            new Panel("ASWw", false, each -> each.quality().samplingSilhouette()),
            PANELS.get(1),
            new Panel("HGSD", false, each -> each.quality().somersD()),
            PANELS.get(2),
            PANELS.get(3),
            PANELS.get(4),
            new Panel("CHsq", false, each -> each.quality().squaredCalinskiHarabasz()),
            PANELS.get(5),
            new Panel("R2sq", false, each -> each.quality().squaredExplained()),
            TIES,
            new Panel(
                    "ARImean",
                    false,
                    each -> each.ties() == null ? Double.NaN : each.ties().mean()),
            new Panel(
                    "ties",
                    true,
                    each -> each.ties() == null ? Double.NaN : each.ties().sharedDistances()));

    private final List<Measured> measured;
    private final Words words;
    private final Setting setting;
    private final Drawing drawing;

    private TypologyQuality(List<Measured> measured, Setting setting) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("There is no number of types to tell about");
        }
        this.measured = measured.stream()
                .sorted((one, other) -> Integer.compare(one.types(), other.types()))
                .toList();
        this.setting = setting;
        words = new Words(setting.language());
        drawing = new Drawing(setting, words, COLUMNS * WIDE + GAP);
    }

    /** Of each number of types. */
    public static Figure of(List<Measured> measured, Setting setting) {
        return new TypologyQuality(measured, setting).draw();
    }

    private Figure draw() {
        List<Panel> drawn = new ArrayList<>(PANELS);
        if (measured.stream().anyMatch(each -> each.ties() != null)) {
            drawn.add(TIES);
        }
        for (int k = 0; k < drawn.size(); k++) {
            int row = k / COLUMNS;
            panel(drawn.get(k), k % COLUMNS * (WIDE + GAP), row * HIGH);
        }
        int rows = (drawn.size() + COLUMNS - 1) / COLUMNS;
        double height = rows * HIGH + 6;
        return drawing.whole("quality.title", words.say("quality.caption"), words.say("quality.desc"), height, table());
    }

    private void panel(Panel panel, double x0, double y0) {
        double[] values = measured.stream().mapToDouble(panel.measure()).toArray();
        int best = best(values, panel.lowIsGood());
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Double.isFinite(value) ? Math.min(least, value) : least;
            most = Double.isFinite(value) ? Math.max(most, value) : most;
        }
        double from = least;
        double span = most > least ? most - least : 1;
        String title = words.say("quality." + panel.key());
        String name = words.say(
                "quality.mark",
                title,
                best < 0 ? "–" : Integer.toString(measured.get(best).types()),
                best < 0 ? "–" : words.number(values[best], 3));
        double step = (WIDE - LEFT - 10) / measured.size();
        drawing.decoration(() -> {
            drawing.text(title, x0 + 4, y0 + 14, "f-code");
            drawing.line(x0 + LEFT, y0 + PLOT_BOTTOM + 6, x0 + WIDE - 6, y0 + PLOT_BOTTOM + 6, "f-axis");
        });
        drawing.mark(Table.column(setting.id(), 1 + ALL.indexOf(panel)), name, () -> {
            drawing.rect(x0, y0, WIDE, HIGH, "f-hit");
            Outline line = new Outline();
            for (int k = 0; k < values.length; k++) {
                if (Double.isFinite(values[k])) {
                    double x = x0 + LEFT + step * (k + 0.5);
                    double y = y0 + PLOT_BOTTOM - (PLOT_BOTTOM - PLOT_TOP) * (values[k] - from) / span;
                    line = line.isEmpty() ? line.move(x, y) : line.line(x, y);
                }
            }
            drawing.path(line, "f-line f-thinner");
            for (int k = 0; k < values.length; k++) {
                if (Double.isFinite(values[k])) {
                    double x = x0 + LEFT + step * (k + 0.5);
                    double y = y0 + PLOT_BOTTOM - (PLOT_BOTTOM - PLOT_TOP) * (values[k] - from) / span;
                    drawing.circle(x, y, k == best ? 6 : 3.5, k == best ? "f-best" : "f-dot");
                }
            }
        });
        double bottom = least;
        double top = most;
        drawing.decoration(() -> {
            if (Double.isFinite(bottom)) {
                drawing.ending(words.number(bottom, 2), x0 + LEFT - 4, y0 + PLOT_BOTTOM + 4, "f-muted f-small");
                if (top > bottom) {
                    drawing.ending(words.number(top, 2), x0 + LEFT - 4, y0 + PLOT_TOP + 4, "f-muted f-small");
                }
            }
            int every = (measured.size() + 13) / 14;
            for (int k = 0; k < measured.size(); k += every) {
                String types = Integer.toString(measured.get(k).types());
                drawing.centred(types, x0 + LEFT + step * (k + 0.5), y0 + PLOT_BOTTOM + 20, "f-muted f-small");
            }
        });
    }

    private static int best(double[] values, boolean lowIsGood) {
        int best = -1;
        for (int k = 0; k < values.length; k++) {
            if (Double.isFinite(values[k])
                    && (best < 0 || (lowIsGood ? values[k] < values[best] : values[k] > values[best]))) {
                best = k;
            }
        }
        return best;
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of(words.say("quality.types")));
        ALL.forEach(panel -> headers.add(words.say("quality." + panel.key())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Measured each : measured) {
            List<Cell> row = new ArrayList<>(List.of(words.cell(each.types())));
            ALL.forEach(panel -> row.add(words.cell(panel.measure().applyAsDouble(each))));
            rows.add(row);
        }
        return new Table(setting.id(), words.say("quality.title", setting.subject()), headers, rows);
    }
}
