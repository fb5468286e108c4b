package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.StateDistribution;

/** How different the states of all are at each time. */
public final class EntropyLine {

    private static final double LEFT = 44;
    private static final double RIGHT = Drawing.WIDTH - 72;
    private static final double TOP = 10;
    private static final double BOTTOM = 210;
    private static final int FEW = 60;

    private EntropyLine() {}

    /** Of all sequences: 0 where all who were observed were in one state, 1 where every state had as many. */
    public static Figure of(Sequences sequences, Times times, Setting setting) {
        Words words = new Words(setting.language());
        StateDistribution distribution = StateDistribution.of(sequences);
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        TimeAxis axis = new TimeAxis(times, sequences.longest(), LEFT, RIGHT);
        drawing.decoration(() -> {
            for (int quarter = 0; quarter <= 4; quarter++) {
                drawing.line(LEFT, y(quarter / 4.0), RIGHT, y(quarter / 4.0), "f-grid");
                drawing.ending(words.number(quarter / 4.0), LEFT - 8, y(quarter / 4.0) + 4, "f-muted");
            }
            axis.draw(drawing, words, TOP, BOTTOM);
            for (int tick : times.ticks(sequences.longest(), 13)) {
                drawing.centred(
                        words.number(distribution.valid().get(tick), 1), axis.middle(tick), BOTTOM + 36, "f-muted");
            }
            drawing.ending("n", LEFT - 22, BOTTOM + 36, "f-muted");
            drawing.path(line(distribution, axis), "f-line");
        });
        boolean few = sequences.longest() <= FEW;
        int step = few ? 1 : (sequences.longest() + FEW - 1) / FEW;
        for (int t = 0; t < sequences.longest(); t += step) {
            int time = t;
            double entropy = distribution.entropy().get(t);
            if (distribution.valid().get(t) > 0) {
                String name = words.say(
                        "entropy.mark",
                        words.time(times, t),
                        words.number(entropy, 2),
                        words.number(distribution.valid().get(t), 1));
                drawing.mark(
                        Table.row(setting.id(), t),
                        name,
                        () -> drawing.circle(axis.middle(time), y(entropy), few ? 3.5 : 2.5, "f-dot"));
            }
        }
        String counted = words.count("sequences", sequences.totalWeight());
        return drawing.figure(
                "entropy.title",
                words.say("entropy.caption", counted),
                words.say("entropy.desc"),
                BOTTOM + 48,
                table(distribution, times, words, setting));
    }

    private static double y(double entropy) {
        return BOTTOM - (BOTTOM - TOP) * entropy;
    }

    private static Outline line(StateDistribution distribution, TimeAxis axis) {
        Outline line = new Outline();
        for (int t = 0; t < axis.observations(); t++) {
            if (distribution.valid().get(t) > 0) {
                double y = y(distribution.entropy().get(t));
                if (t == 0 || distribution.valid().get(t - 1) <= 0) {
                    line.move(axis.middle(t), y);
                } else {
                    line.line(axis.middle(t), y);
                }
            }
        }
        return line;
    }

    private static Table table(StateDistribution distribution, Times times, Words words, Setting setting) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int t = 0; t < distribution.valid().size(); t++) {
            double valid = distribution.valid().get(t);
            rows.add(List.of(
                    words.cell(times.at(t)),
                    words.cell(valid),
                    valid > 0 ? words.cell(distribution.entropy().get(t)) : Cell.none()));
        }
        return new Table(
                setting.id(),
                words.say("entropy.title", setting.subject()),
                List.of(words.say(times.unit().key() + ".axis"), words.say("n"), words.say("entropy")),
                rows);
    }
}
