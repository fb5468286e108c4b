package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Sps;

/**
 * The course of every trajectory, below each other in an order. Where there are more than can be told apart, neighbours
 * make a band as high as they are many, in which the states at each time are piled up: none is left out.
 */
public final class IndexPlot {

    private static final int MOST_BANDS = 60;
    private static final int BANDS_OF_NEIGHBOURS = 30;

    /** So many steps of piles are written for a band, all its states together; at least so many columns. */
    private static final int MOST_STEPS = 600;

    private static final int LEAST_COLUMNS = 24;
    private static final double LEFT = 92;
    private static final double RIGHT = Drawing.WIDTH - 56;
    private static final double TOP = 4;
    private static final double HEIGHT = 480;
    private static final double HIGHEST_ROW = 18;
    private static final double LOWEST_WOVEN = 5;

    private final Words words;
    private final Sequences sequences;
    private final int[] order;
    private final int[] shift;
    private final Times times;
    private final Setting setting;
    private final List<Paint> paints;
    private final List<Band> bands;
    private final TimeAxis axis;
    private final int merged;
    private final double row;
    private final Drawing drawing;

    private IndexPlot(
            Sequences sequences, int[] order, int[] zero, int before, int after, TimeUnit unit, Setting setting) {
        if (new TreeSet<>(Arrays.stream(order).boxed().toList()).size() != sequences.size()
                || order.length != sequences.size()
                || zero.length != sequences.size()) {
            throw new IllegalArgumentException(
                    "Each of " + sequences.size() + " sequences needs one place and one zero");
        }
        words = new Words(setting.language());
        this.sequences = sequences;
        this.order = order.clone();
        this.setting = setting;
        int latest = Math.max(before, Arrays.stream(zero).max().orElse(0));
        shift = Arrays.stream(zero).map(each -> latest - each).toArray();
        times = new Times(unit, latest);
        int columns = IntStream.range(0, sequences.size())
                .map(i -> shift[i] + sequences.length(i))
                .max()
                .orElse(0);
        axis = new TimeAxis(times, Math.max(columns, latest + after), LEFT, RIGHT);
        paints = Paint.of(sequences.alphabet(), words);
        bands = Band.of(sequences, order, MOST_BANDS, BANDS_OF_NEIGHBOURS);
        int most = Math.max(LEAST_COLUMNS, MOST_STEPS / paints.size());
        merged = (columns + most - 1) / most;
        row = Math.min(HIGHEST_ROW, HEIGHT / order.length);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /**
     * As they begin.
     *
     * @param order all positions of sequences, from top to bottom: see {@link Ordering}
     */
    public static Figure of(Sequences sequences, int[] order, TimeUnit unit, Setting setting) {
        return aligned(sequences, order, new int[sequences.size()], unit, setting);
    }

    /**
     * Moved so that an event of each lies at the same time.
     *
     * @param order all positions of sequences, from top to bottom
     * @param zero for each sequence the observation, counted from 0, that is time 0
     */
    public static Figure aligned(Sequences sequences, int[] order, int[] zero, TimeUnit unit, Setting setting) {
        return aligned(sequences, order, zero, 0, 0, unit, setting);
    }

    /**
     * The same on a longer time axis, as that of a group beside it.
     *
     * @param before so many observations at least have room before time 0
     * @param after so many from time 0 on
     */
    public static Figure aligned(
            Sequences sequences, int[] order, int[] zero, int before, int after, TimeUnit unit, Setting setting) {
        return new IndexPlot(sequences, order, zero, before, after, unit, setting).draw();
    }

    private Figure draw() {
        double bottom = TOP + row * order.length;
        drawing.decoration(() -> drawing.rect(LEFT, TOP, RIGHT - LEFT, bottom - TOP, "f-sunk"));
        for (Band band : bands) {
            drawing.mark(Table.row(setting.id(), band.from()), name(band), () -> draw(band));
        }
        drawing.decoration(() -> {
            drawing.line(LEFT, TOP, LEFT, bottom, "f-axis");
            axis.draw(drawing, words, TOP, bottom);
            captions();
        });
        double end = drawing.legend(paints, bottom + 34);
        String caption = setting.protection().isOn() ? caption() + " " + words.say("index.hidden") : caption();
        return drawing.whole("index.title", caption, words.say("index.desc"), end, table());
    }

    /** Beside the rows: who, while there is room; else how many stand above. */
    private void captions() {
        if (row >= 11 && order.length <= MOST_BANDS) {
            for (int place = 0; place < order.length; place++) {
                String id = TextWidth.fitting(sequences.id(order[place]), 11, LEFT - 10);
                drawing.ending(id, LEFT - 6, y(place) + row / 2 + 4, "f-small");
            }
            return;
        }
        Scale scale = Scale.upTo(order.length, TOP, TOP + row * order.length);
        for (double tick : scale.ticks()) {
            if (tick <= order.length) {
                drawing.line(LEFT - 5, y(tick), LEFT, y(tick), "f-axis");
                drawing.ending(words.number(tick), LEFT - 8, Math.max(10, y(tick) + 4), "f-muted");
            }
        }
    }

    private double y(double place) {
        return TOP + row * place;
    }

    private void draw(Band band) {
        double height = row * band.size();
        int step = band.equal() ? 1 : merged;
        double[][] piles = piles(band, step);
        for (int state = 0; state < paints.size(); state++) {
            Outline outline = new Outline();
            for (int t = 0; t < piles.length; ) {
                int from = t;
                while (t < piles.length && piles[t][state + 1] > piles[t][state]) {
                    t++;
                }
                if (t > from) {
                    pile(outline, piles, state, from, t, step);
                }
                t = t == from ? t + 1 : t;
            }
            if (!outline.isEmpty()) {
                Paint paint = paints.get(state);
                if (band.equal() && height >= LOWEST_WOVEN) {

                    drawing.path(outline, height >= 8 ? "f-edge f-thin" : "f-bare", paint);
                } else {
                    drawing.path(outline, paint.isHatched() ? "f-unknown" : "fill-" + paint.style());
                }
            }
        }
        drawing.rect(LEFT, y(band.from()), RIGHT - LEFT, height, "f-hit");
    }

    /** For each column the heights between which its states lie, in px: as high as they are many in it. */
    private double[][] piles(Band band, int step) {
        double[][] piles = new double[(axis.observations() + step - 1) / step][paints.size() + 1];
        for (int place = band.from(); place < band.to(); place++) {
            int[] states = sequences.states(order[place]);
            for (int t = 0; t < states.length; t++) {
                if (states[t] != Sequences.MISSING) {
                    piles[(t + shift[order[place]]) / step][states[t] + 1]++;
                }
            }
        }
        for (int column = 0; column < piles.length; column++) {
            int observations = Math.min(step, axis.observations() - column * step);
            double sum = 0;
            for (int state = 0; state < piles[column].length; state++) {
                sum += piles[column][state];
                piles[column][state] = Math.round(10 * y(band.from() + sum / observations)) / 10.0;
            }
        }
        return piles;
    }

    private void pile(Outline outline, double[][] piles, int state, int from, int to, int step) {
        outline.move(axis.x(from * step), piles[from][state]);
        for (int t = from + 1; t < to; t++) {
            if (piles[t][state] != piles[t - 1][state]) {
                outline.across(axis.x(t * step)).down(piles[t][state]);
            }
        }
        double bottom = piles[to - 1][state + 1];
        outline.across(axis.x(Math.min(axis.observations(), to * step))).down(bottom);
        for (int t = to - 1; t > from; t--) {
            if (piles[t - 1][state + 1] != piles[t][state + 1]) {
                outline.across(axis.x(t * step)).down(piles[t - 1][state + 1]);
            }
        }
        outline.across(axis.x(from * step)).close();
    }

    private String name(Band band) {
        String first = sequences.id(order[band.from()]);
        String course = TextWidth.shortened(course(order[band.from()]), 160);
        if (band.size() == 1) {
            return words.say("index.one", first, course);
        }
        String number = words.number(band.size());
        String last = sequences.id(order[band.to() - 1]);
        return band.equal()
                ? words.say("index.equal", number, first, last, course)
                : words.say("index.neighbours", number, first, last, course);
    }

    /** In words: every state with how long it lasted. */
    private String course(int sequence) {
        List<String> said = new ArrayList<>();
        int[] states = sequences.states(sequence);
        for (int t = 0; t < states.length; ) {
            int from = t;
            while (t < states.length && states[t] == states[from]) {
                t++;
            }
            String code = states[from] == Sequences.MISSING
                    ? "?"
                    : paints.get(states[from]).code();
            said.add(code + " " + (t - from));
        }
        return String.join(" → ", said);
    }

    private String caption() {
        String all = words.count("sequences", order.length);
        if (order.length <= MOST_BANDS) {
            return words.say("index.caption", all);
        }
        long equal = bands.stream().filter(Band::equal).count();
        return equal == bands.size()
                ? words.say("index.caption.equal", all, words.number(bands.size()))
                : words.say("index.caption.neighbours", all, words.number(bands.size())) + columnsTold();
    }

    private String columnsTold() {
        String unit = words.say(times.unit().key() + ".plural");
        return merged == 1 ? "" : " " + words.say("index.caption.columns", Integer.toString(merged), unit);
    }

    private Table table() {
        List<String> courses = Sps.writeShort(sequences.select(order));
        List<List<Cell>> rows = new ArrayList<>();
        for (int number = 0; number < bands.size(); number++) {
            Band band = bands.get(number);
            for (int place = band.from(); place < band.to(); place++) {
                rows.add(List.of(
                        words.cell(place + 1),
                        Cell.text(sequences.id(order[place])),
                        words.cell(number + 1),
                        words.cell(-shift[order[place]] + times.zero()),
                        words.cell(sequences.weight(order[place])),
                        Cell.text(courses.get(place))));
            }
        }
        return new Table(
                setting.id(),
                words.say("index.title", setting.subject()),
                List.of(
                        words.say("index.place"),
                        words.say("index.id"),
                        words.say("index.band"),
                        words.say("index.zero"),
                        words.say("index.weight"),
                        words.say("index.course")),
                rows);
    }
}
