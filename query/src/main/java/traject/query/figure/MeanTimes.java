package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.MeanTime;
import traject.query.sequence.statistics.StandardNormal;

/** How long a trajectory is in each state, on average. */
public final class MeanTimes {

    private static final double LEFT = 204;
    private static final double RIGHT = Drawing.WIDTH - 120;
    private static final double ROW = 30;
    private static final double TOP = 6;

    private MeanTimes() {}

    /** Of all sequences, with the interval in which the mean lies with a confidence of 95 percent. */
    public static Figure of(Sequences sequences, TimeUnit unit, Setting setting) {
        Words words = new Words(setting.language());
        List<Paint> paints = Paint.of(sequences.alphabet(), words);
        List<MeanTime> means = MeanTime.of(sequences);
        double z = StandardNormal.twoSided(0.95);
        double most = means.stream()
                .mapToDouble(mean -> mean.mean() + z * error(mean))
                .max()
                .orElse(1);
        Scale scale = Scale.upTo(most, LEFT, RIGHT);
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
            MeanTime mean = means.get(state);
            Paint paint = paints.get(state);
            double low = Math.max(0, mean.mean() - z * error(mean));
            double high = mean.mean() + z * error(mean);
            double y = TOP + ROW * state;
            String name = words.say(
                    "mean.mark",
                    paint.label(),
                    words.number(mean.mean(), 2),
                    words.number(low, 2),
                    words.number(high, 2),
                    words.say(unit.key() + ".plural"));
            drawing.mark(Table.row(setting.id(), state), name, () -> {
                drawing.rect(LEFT, y + 6, Math.max(scale.x(mean.mean()) - LEFT, 0.5), ROW - 12, "f-edge", paint);
                drawing.line(scale.x(low), y + ROW / 2, scale.x(high), y + ROW / 2, "f-under");
                drawing.line(scale.x(low), y + ROW / 2, scale.x(high), y + ROW / 2, "f-whisker");
                drawing.line(scale.x(low), y + 10, scale.x(low), y + ROW - 10, "f-whisker");
                drawing.line(scale.x(high), y + 10, scale.x(high), y + ROW - 10, "f-whisker");
            });
            drawing.decoration(() -> {
                drawing.ending(Labels.of(paint, LEFT - 12), LEFT - 8, y + ROW / 2 + 4, "f-text");
                drawing.text(words.number(mean.mean(), 2), scale.x(high) + 8, y + ROW / 2 + 4, "f-code");
            });
            rows.add(List.of(
                    Cell.text(paint.label()),
                    words.cell(mean.mean()),
                    words.cell(low),
                    words.cell(high),
                    words.cell(mean.standardError()),
                    words.cell(mean.variance())));
        }
        String counted = words.count("sequences", sequences.totalWeight());
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

    /** Of one sequence alone nobody knows it. */
    private static double error(MeanTime mean) {
        return Double.isFinite(mean.standardError()) ? mean.standardError() : 0;
    }
}
