package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;

/** The share of every state at each time, and of how many it is. */
public final class Chronogram {

    private static final double LEFT = 44;
    private static final double RIGHT = Drawing.WIDTH - 96;
    private static final double TOP = 8;
    private static final double BOTTOM = 268;
    private static final double NUMBERS = 310;
    private static final double STRIP = 26;
    private static final double LABEL = 14;

    private final Words words;
    private final Sequences sequences;
    private final Occupation occupation;
    private final Times times;
    private final Setting setting;
    private final List<Paint> paints;
    private final TimeAxis axis;
    private final Drawing drawing;

    private Chronogram(Sequences sequences, Times times, int columns, Setting setting) {
        if (columns < sequences.longest()) {
            throw new IllegalArgumentException("There are " + sequences.longest() + " observations and not " + columns);
        }
        words = new Words(setting.language());
        this.sequences = sequences;
        this.times = times;
        this.setting = setting;
        occupation = Occupation.of(sequences, setting.protection());
        paints = Paint.of(sequences.alphabet(), words);
        axis = new TimeAxis(times, columns, LEFT, RIGHT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /** Of all sequences; who is missing or has ended at a time counts in neither the share nor its base. */
    public static Figure of(Sequences sequences, Times times, Setting setting) {
        return of(sequences, times, sequences.longest(), setting);
    }

    /**
     * The same on a longer time axis, as that of a group beside it.
     *
     * @param columns of the axis, at least as many as the longest sequence has observations
     */
    public static Figure of(Sequences sequences, Times times, int columns, Setting setting) {
        return new Chronogram(sequences, times, columns, setting).draw();
    }

    private Figure draw() {
        double[] height = new double[sequences.longest()];
        drawing.decoration(this::ground);
        for (int state = 0; state < paints.size(); state++) {
            int drawn = state;
            Outline area = area(state, height);
            if (!area.isEmpty()) {
                drawing.mark(
                        Table.column(setting.id(), 2 + state),
                        name(state),
                        () -> drawing.path(area, "f-edge", paints.get(drawn)));
            }
        }
        drawing.decoration(this::axes);
        double end = drawing.legend(paints, NUMBERS + STRIP + 34);
        String counted = words.count("sequences", sequences.totalWeight());
        return drawing.figure(
                "chronogram.title",
                words.say("chronogram.caption", counted),
                words.say("chronogram.desc", Integer.toString(paints.size())),
                end,
                table());
    }

    /** Where nobody was observed the ground shows: hatched. */
    private void ground() {
        drawing.rect(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, "f-edge", Paint.unknown(words));
    }

    /** From what was piled up before, in whose place comes what is piled up with it. */
    private Outline area(int state, double[] height) {
        Outline area = new Outline();
        int t = 0;
        while (t < height.length) {
            int from = t;
            while (t < height.length && share(state, t) > 0) {
                t++;
            }
            if (t > from) {
                pile(area, state, from, t, height);
            }
            t = t == from ? t + 1 : t;
        }
        for (int u = 0; u < height.length; u++) {
            height[u] += share(state, u);
        }
        return area;
    }

    private void pile(Outline area, int state, int from, int to, double[] height) {
        area.move(axis.x(from), y(height[from]));
        for (int u = from; u < to; u++) {
            area.down(y(height[u])).across(axis.x(u + 1));
        }
        for (int u = to - 1; u >= from; u--) {
            area.down(y(height[u] + share(state, u))).across(axis.x(u));
        }
        area.close();
    }

    private double share(int state, int time) {
        return occupation.share(state, time);
    }

    private static double y(double pile) {
        return TOP + (BOTTOM - TOP) * pile;
    }

    private void axes() {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(1 - quarter / 4.0);
            drawing.line(LEFT - 5, y, LEFT, y, "f-axis");
            drawing.ending(quarter * 25 + "%", LEFT - 8, y + 4, "f-muted");
        }
        axis.draw(drawing, words, TOP, BOTTOM);
        endLabels();
        numbers();
    }

    /** Beside the last time at which anybody was observed. */
    private void endLabels() {
        int last = IntStream.range(0, sequences.longest())
                .filter(occupation::isShown)
                .max()
                .orElse(-1);
        if (last < 0) {
            return;
        }
        List<Integer> there = IntStream.range(0, paints.size())
                .filter(state -> share(state, last) > 0)
                .boxed()
                .toList();
        double pile = 0;
        double[] wanted = new double[there.size()];
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = y(pile + share(there.get(k), last) / 2);
            pile += share(there.get(k), last);
        }
        double[] placed = Spread.apart(wanted, LABEL, TOP + 5, BOTTOM - 2);
        for (int k = 0; k < placed.length; k++) {
            Paint paint = paints.get(there.get(k));
            double from = axis.x(last + 1);
            drawing.line(from, wanted[k], Math.max(from, RIGHT) + 8, placed[k], "f-leader");
            drawing.text(paint.code() + " " + percent(there.get(k), last), RIGHT + 11, placed[k] + 4, "f-code");
        }
    }

    /** Of how many the shares are: a strip as high as their number. */
    private void numbers() {
        double all = sequences.totalWeight();
        Outline strip = new Outline().move(axis.x(0), NUMBERS + STRIP);
        for (int t = 0; t < sequences.longest(); t++) {
            strip.down(NUMBERS + STRIP - STRIP * occupation.observed(t).drawn() / all)
                    .across(axis.x(t + 1));
        }
        drawing.path(strip.down(NUMBERS + STRIP).close(), "f-strip");
        drawing.ending("n", LEFT - 22, NUMBERS + STRIP + 14, "f-muted");
        for (int tick : times.ticks(axis.observations(), 13)) {
            if (tick >= sequences.longest()) {
                break;
            }
            drawing.centred(
                    words.number(occupation.observed(tick)), axis.middle(tick), NUMBERS + STRIP + 14, "f-muted");
        }
    }

    private String name(int state) {
        int[] seen = IntStream.range(0, sequences.longest())
                .filter(occupation::isShown)
                .toArray();
        int first = seen[0];
        int last = seen[seen.length - 1];
        int most = first;
        for (int t : seen) {
            most = share(state, t) > share(state, most) ? t : most;
        }
        return words.say(
                "chronogram.mark",
                paints.get(state).label(),
                percent(state, first),
                words.time(times, first),
                percent(state, last),
                words.time(times, last),
                percent(state, most),
                words.time(times, most));
    }

    private String percent(int state, int time) {
        return words.percent(occupation.in(state, time), occupation.observed(time));
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of(words.say(times.unit().key() + ".axis"), words.say("n")));
        paints.forEach(paint -> headers.add(paint.label()));
        paints.forEach(paint -> headers.add(words.say("chronogram.count", paint.label())));
        List<List<Cell>> rows = new ArrayList<>();
        for (int t = 0; t < sequences.longest(); t++) {
            List<Cell> row = new ArrayList<>();
            row.add(words.cell(times.at(t)));
            row.add(words.cell(occupation.observed(t)));
            for (int state = 0; state < paints.size(); state++) {
                row.add(words.share(occupation.in(state, t), occupation.observed(t)));
            }
            for (int state = 0; state < paints.size(); state++) {
                row.add(words.cell(occupation.in(state, t)));
            }
            rows.add(row);
        }
        return new Table(setting.id(), words.say("chronogram.title", setting.subject()), headers, rows);
    }
}
