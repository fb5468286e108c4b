package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.StateDistribution;

/** How different the states of all are at each time. */
public final class EntropyLine {

    private static final double LEFT = 44;
    private static final double RIGHT = Drawing.WIDTH - 72;
    private static final double TOP = 10;
    private static final double BOTTOM = 210;
    private static final int FEW = 60;

    /** Before what is made of hidden counts. */
    private static final String ABOUT = "≈";

    private final Sequences sequences;
    private final Times times;
    private final Setting setting;
    private final Words words;
    private final StateDistribution distribution;
    private final Occupation occupation;
    private final TimeAxis axis;
    private final Drawing drawing;

    private EntropyLine(Sequences sequences, Times times, int columns, Setting setting) {
        this.sequences = sequences;
        this.times = times;
        this.setting = setting;
        words = new Words(setting.language());
        distribution = StateDistribution.of(sequences);
        occupation = Occupation.of(sequences, setting.protection());
        axis = new TimeAxis(times, columns, LEFT, RIGHT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /**
     * Of all sequences: 0 where all who were observed were in one state, 1 where every state had as many. Where counts are
     * hidden it is about that of what is told of them.
     */
    public static Figure of(Sequences sequences, Times times, Setting setting) {
        return of(sequences, times, sequences.longest(), setting);
    }

    /**
     * The same on a longer time axis, as that of a group beside it.
     *
     * @param columns of the axis, at least as many as the longest sequence has observations
     */
    public static Figure of(Sequences sequences, Times times, int columns, Setting setting) {
        if (columns < sequences.longest()) {
            throw new IllegalArgumentException("There are " + sequences.longest() + " observations and not " + columns);
        }
        return new EntropyLine(sequences, times, columns, setting).draw();
    }

    private Figure draw() {
        int longest = sequences.longest();
        drawing.decoration(() -> {
            for (int quarter = 0; quarter <= 4; quarter++) {
                drawing.line(LEFT, y(quarter / 4.0), RIGHT, y(quarter / 4.0), "f-grid");
                drawing.ending(words.number(quarter / 4.0), LEFT - 8, y(quarter / 4.0) + 4, "f-muted");
            }
            axis.draw(drawing, words, TOP, BOTTOM);
            for (int tick : times.ticks(axis.observations(), 13)) {
                if (tick < longest) {
                    String n = words.number(occupation.observed(tick));
                    drawing.centred(n, axis.middle(tick), BOTTOM + 36, "f-muted");
                }
            }
            drawing.ending("n", LEFT - 22, BOTTOM + 36, "f-muted");
            drawing.path(line(), "f-line");
        });
        boolean few = longest <= FEW;
        int step = few ? 1 : (longest + FEW - 1) / FEW;
        for (int t = 0; t < longest; t += step) {
            int time = t;
            if (occupation.isShown(t)) {
                String name = words.say(
                        "entropy.mark",
                        words.time(times, t),
                        (occupation.isExact(t) ? "" : ABOUT) + words.number(entropy(t), 2),
                        words.number(occupation.observed(t)));
                drawing.mark(
                        Table.row(setting.id(), t),
                        name,
                        () -> drawing.circle(axis.middle(time), y(entropy(time)), few ? 3.5 : 2.5, "f-dot"));
            }
        }
        String counted = words.count("sequences", sequences.totalWeight());
        return drawing.figure(
                "entropy.title",
                words.say("entropy.caption", counted),
                words.say("entropy.desc"),
                BOTTOM + 48,
                table());
    }

    private double entropy(int time) {
        return occupation.isExact(time) ? distribution.entropy().get(time) : about(time);
    }

    /** From the shares as they are drawn, to two digits. */
    private double about(int time) {
        int states = sequences.alphabet().size();
        double sum = IntStream.range(0, states)
                .mapToDouble(state -> occupation.share(state, time))
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share))
                .sum();
        return states < 2 ? 0 : Math.round(100 * sum / Math.log(states)) / 100.0;
    }

    private static double y(double entropy) {
        return BOTTOM - (BOTTOM - TOP) * entropy;
    }

    private Outline line() {
        Outline line = new Outline();
        for (int t = 0; t < sequences.longest(); t++) {
            if (occupation.isShown(t)) {
                double y = y(entropy(t));
                if (t == 0 || !occupation.isShown(t - 1)) {
                    line.move(axis.middle(t), y);
                } else {
                    line.line(axis.middle(t), y);
                }
            }
        }
        return line;
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int t = 0; t < sequences.longest(); t++) {
            rows.add(List.of(words.cell(times.at(t)), words.cell(occupation.observed(t)), cell(t)));
        }
        return new Table(
                setting.id(),
                words.say("entropy.title", setting.subject()),
                List.of(words.say(times.unit().key() + ".axis"), words.say("n"), words.say("entropy")),
                rows);
    }

    private Cell cell(int time) {
        if (!occupation.isShown(time)) {
            return occupation.observed(time).isExact() ? Cell.none() : Cell.hidden();
        }
        Cell cell = words.cell(entropy(time));
        return occupation.isExact(time) ? cell : new Cell(ABOUT + cell.shown(), ABOUT + cell.exact(), true);
    }
}
