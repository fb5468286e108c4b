package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.disclosure.Protection;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.MeanTime;
import traject.query.sequence.statistics.StandardNormal;

/** How long a trajectory is in each state, on average. */
public final class MeanTimes {

    private static final double LEFT = 204;
    private static final double RIGHT = Drawing.WIDTH - 120;
    private static final double ROW = 30;
    private static final double TOP = 6;
    private static final double Z = StandardNormal.twoSided(0.95);

    private final List<MeanTime> means;
    private final boolean[] hidden;
    private final double total;
    private final TimeUnit unit;
    private final Setting setting;
    private final Words words;
    private final List<Paint> paints;

    private MeanTimes(Sequences sequences, TimeUnit unit, Setting setting) {
        this.unit = unit;
        this.setting = setting;
        words = new Words(setting.language());
        paints = Paint.of(sequences.alphabet(), words);
        means = MeanTime.of(sequences);
        hidden = hidden(sequences, setting.protection());
        total = sequences.totalWeight();
    }

    /**
     * Of all sequences, with the interval in which the mean lies with a confidence of 95 percent. The mean of a state in
     * which a few ever were is theirs alone, and is hidden; another with it, for all together are known.
     */
    public static Figure of(Sequences sequences, TimeUnit unit, Setting setting) {
        return of(sequences, unit, longest(sequences, setting.protection()), setting);
    }

    /**
     * The same on a longer axis, as that of a group beside it.
     *
     * @param longest time on the axis, at least {@link #longest}
     */
    public static Figure of(Sequences sequences, TimeUnit unit, double longest, Setting setting) {
        return new MeanTimes(sequences, unit, setting).draw(longest);
    }

    /** The longest time that is drawn: the end of the furthest interval. */
    public static double longest(Sequences sequences, Protection protection) {
        List<MeanTime> means = MeanTime.of(sequences);
        boolean[] hidden = hidden(sequences, protection);
        return IntStream.range(0, means.size())
                .filter(state -> !hidden[state])
                .mapToDouble(state -> high(means.get(state)))
                .max()
                .orElse(1);
    }

    private static boolean[] hidden(Sequences sequences, Protection protection) {
        double[] visitors = new double[sequences.alphabet().size()];
        int[][] times = MeanTime.timesInStates(sequences);
        for (int i = 0; i < times.length; i++) {
            for (int state = 0; state < visitors.length; state++) {
                visitors[state] += times[i][state] > 0 ? sequences.weight(i) : 0;
            }
        }
        boolean[] hidden = new boolean[visitors.length];
        int few = 0;
        int next = -1;
        for (int state = 0; state < visitors.length; state++) {
            hidden[state] = protection.isSmall(visitors[state]);
            few += hidden[state] ? 1 : 0;
            if (!hidden[state] && visitors[state] > 0 && (next < 0 || visitors[state] < visitors[next])) {
                next = state;
            }
        }
        if (few == 1 && next >= 0) {
            hidden[next] = true;
        }
        return hidden;
    }

    private Figure draw(double longest) {
        Scale scale = Scale.upTo(longest, LEFT, RIGHT);
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        double bottom = TOP + ROW * means.size();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick), scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.text(words.say(unit.key() + ".axis"), RIGHT + 14, bottom + 16, "f-muted");
            drawing.line(LEFT, TOP, LEFT, bottom, "f-axis");
        });
        List<List<Cell>> rows = new ArrayList<>();
        for (int state = 0; state < means.size(); state++) {
            Paint paint = paints.get(state);
            double y = TOP + ROW * state;
            int drawn = state;
            drawing.mark(Table.row(setting.id(), state), name(state), () -> mark(drawing, scale, drawn, y));
            drawing.decoration(() -> {
                drawing.ending(Labels.of(paint, LEFT - 12), LEFT - 8, y + ROW / 2 + 4, "f-text");
                String mean = hidden[drawn]
                        ? Cell.HIDDEN
                        : words.number(means.get(drawn).mean(), 2);
                double end = hidden[drawn] ? LEFT : scale.x(high(means.get(drawn)));
                drawing.text(mean, end + 8, y + ROW / 2 + 4, "f-code");
            });
            rows.add(row(state));
        }
        String counted = words.count("sequences", total);
        Table table = new Table(
                setting.id(),
                words.say("mean.title", setting.subject()),
                List.of(
                        words.say("state"),
                        words.say("mean"),
                        words.say("low"),
                        words.say("high"),
                        words.say("error"),
                        words.say("variance")),
                rows);
        return drawing.figure(
                "mean.title",
                words.say("mean.caption", counted, words.say(unit.key() + ".plural")),
                words.say("mean.desc"),
                bottom + 26,
                table);
    }

    private void mark(Drawing drawing, Scale scale, int state, double y) {
        if (hidden[state]) {
            drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
            return;
        }
        MeanTime mean = means.get(state);
        double low = scale.x(low(mean));
        double high = scale.x(high(mean));
        double width = Math.max(scale.x(mean.mean()) - LEFT, 0.5);
        drawing.rect(LEFT, y + 6, width, ROW - 12, "f-edge", paints.get(state));
        drawing.line(low, y + ROW / 2, high, y + ROW / 2, "f-under");
        drawing.line(low, y + ROW / 2, high, y + ROW / 2, "f-whisker");
        drawing.line(low, y + 10, low, y + ROW - 10, "f-whisker");
        drawing.line(high, y + 10, high, y + ROW - 10, "f-whisker");
    }

    private String name(int state) {
        String label = paints.get(state).label();
        MeanTime mean = means.get(state);
        return hidden[state]
                ? words.say("mean.hidden", label)
                : words.say(
                        "mean.mark",
                        label,
                        words.number(mean.mean(), 2),
                        words.number(low(mean), 2),
                        words.number(high(mean), 2),
                        words.say(unit.key() + ".plural"));
    }

    private List<Cell> row(int state) {
        Cell label = Cell.text(paints.get(state).label());
        if (hidden[state]) {
            return List.of(label, Cell.hidden(), Cell.hidden(), Cell.hidden(), Cell.hidden(), Cell.hidden());
        }
        MeanTime mean = means.get(state);
        return List.of(
                label,
                words.cell(mean.mean()),
                words.cell(low(mean)),
                words.cell(high(mean)),
                words.cell(mean.standardError()),
                words.cell(mean.variance()));
    }

    private static double low(MeanTime mean) {
        return Math.max(0, mean.mean() - Z * error(mean));
    }

    private static double high(MeanTime mean) {
        return mean.mean() + Z * error(mean);
    }

    /** Of one sequence alone nobody knows it. */
    private static double error(MeanTime mean) {
        return Double.isFinite(mean.standardError()) ? mean.standardError() : 0;
    }
}
