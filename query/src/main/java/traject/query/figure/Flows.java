package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.disclosure.Told;
import traject.query.sequence.Sequences;

/** Who goes from which state to which between some times (Sankey). Everybody is in a place at every time. */
public final class Flows {

    private static final double WIDTH = 960;
    private static final double LEFT = 6;
    private static final double RIGHT = WIDTH - 96;
    private static final double TOP = 8;
    private static final double NODE = 22;
    private static final double GAP = 7;
    private static final double HEIGHT = 340;
    private static final double LABEL = 14;
    private static final int FEW = 60;
    private static final int MOST_TOLD = 5;

    private final Words words;
    private final Sequences sequences;
    private final List<Integer> at;
    private final Times times;
    private final Setting setting;
    private final List<Paint> places = new ArrayList<>();
    private final FlowCounts counts;
    private final double[][] tops;
    private final int rows;
    private final double px;
    private final double bottom;
    private final Drawing drawing;

    private Flows(Sequences sequences, List<Integer> at, Times times, Setting setting) {
        if (at.size() < 2
                || at.stream().sorted().distinct().toList().size() != at.size()
                || !at.equals(at.stream().sorted().toList())
                || at.getFirst() < 0
                || at.getLast() >= sequences.longest()) {
            throw new IllegalArgumentException(
                    "Flows need at least two times in order within 0 to " + (sequences.longest() - 1) + ", not " + at);
        }
        words = new Words(setting.language());
        this.sequences = sequences;
        this.at = List.copyOf(at);
        this.times = times;
        this.setting = setting;
        places.addAll(Paint.of(sequences.alphabet(), words));
        places.add(Paint.unknown(words));
        places.add(Paint.ended(words));
        counts = FlowCounts.of(sequences, this.at, setting.protection());
        int most = IntStream.range(0, at.size()).map(this::taken).max().orElse(1);
        double height = Math.max(HEIGHT, most * (LABEL + 4));
        px = (height - GAP * (most - 1))
                / IntStream.range(0, at.size()).mapToDouble(this::drawn).max().orElse(1);
        bottom = TOP + height;
        tops = new double[at.size()][places.size()];
        for (int column = 0; column < at.size(); column++) {
            double y = TOP + (height - px * drawn(column) - GAP * (taken(column) - 1)) / 2;
            for (int place = 0; place < places.size(); place++) {
                tops[column][place] = y;
                y += amount(column, place).isNobody()
                        ? 0
                        : amount(column, place).drawn() * px + GAP;
            }
        }
        rows = IntStream.range(0, at.size() - 1)
                .map(column -> there(column).stream()
                        .mapToInt(place -> FlowCounts.taken(counts.from(column, place)))
                        .sum())
                .sum();
        drawing = new Drawing(setting, words, WIDTH);
    }

    /**
     * Between times.
     *
     * @param at observations, counted from 0, ascending
     */
    public static Figure of(Sequences sequences, List<Integer> at, Times times, Setting setting) {
        return new Flows(sequences, at, times, setting).draw();
    }

    private Told amount(int column, int place) {
        return counts.amount(column, place);
    }

    private int taken(int column) {
        return FlowCounts.taken(counts.amounts(column));
    }

    /** How much of all is drawn at a time. */
    private double drawn(int column) {
        return counts.amounts(column).stream().mapToDouble(Told::drawn).sum();
    }

    private double x(int column) {
        return LEFT + (RIGHT - NODE - LEFT) * column / (at.size() - 1);
    }

    private Figure draw() {
        boolean few = IntStream.range(0, at.size()).map(this::taken).sum() <= FEW;
        int row = 0;
        for (int column = 0; column < at.size(); column++) {
            List<Integer> there = there(column);
            int c = column;
            double[] arriving = column + 1 < at.size() ? tops[column + 1].clone() : new double[0];
            if (!few) {
                String name = words.say("flows.column", words.time(times, at.get(c)), told(counts.amounts(c)));
                drawing.mark(anchor(row), name, () -> there.forEach(place -> place(c, place, arriving)));
            }
            for (int place : there) {
                if (few) {
                    drawing.mark(anchor(row), name(c, place), () -> place(c, place, arriving));
                }
                row += column + 1 < at.size() ? FlowCounts.taken(counts.from(column, place)) : 0;
            }
        }
        drawing.decoration(() -> IntStream.range(0, at.size()).forEach(this::labels));
        double end = drawing.legend(
                IntStream.range(0, places.size())
                        .filter(place -> IntStream.range(0, at.size())
                                .anyMatch(column -> !amount(column, place).isNobody()))
                        .mapToObj(places::get)
                        .toList(),
                bottom + 34);
        String all = words.count("sequences", sequences.totalWeight());
        return drawing.figure("flows.title", words.say("flows.caption", all), words.say("flows.desc"), end, table());
    }

    /** The last column has no rows of its own: its numbers stand in the rows that arrive there. */
    private String anchor(int row) {
        return Table.row(setting.id(), Math.min(row, rows - 1));
    }

    private List<Integer> there(int column) {
        return IntStream.range(0, places.size())
                .filter(place -> !amount(column, place).isNobody())
                .boxed()
                .toList();
    }

    private void place(int column, int place, double[] arriving) {
        double y = tops[column][place];
        if (column + 1 < at.size()) {
            double leaving = y;
            for (int to = 0; to < places.size(); to++) {
                double height = counts.drawn(column, place, to) * px;
                if (height > 0) {
                    flow(column, leaving, arriving[to], height, to == place ? "f-flow" : "f-flow f-change");
                    leaving += height;
                    arriving[to] += height;
                }
            }
        }
        drawing.rect(x(column), y, NODE, amount(column, place).drawn() * px, "f-edge", places.get(place));
    }

    private void flow(int column, double from, double to, double height, String style) {
        double left = x(column) + NODE;
        double right = x(column + 1);
        drawing.path(
                new Outline()
                        .move(left, from)
                        .swing(left, from, right, to)
                        .down(to + height)
                        .swing(right, to + height, left, from + height)
                        .close(),
                style);
    }

    private void labels(int column) {
        List<Integer> there = there(column);
        double[] wanted = there.stream()
                .mapToDouble(
                        place -> tops[column][place] + amount(column, place).drawn() * px / 2)
                .toArray();
        double[] placed = Spread.apart(wanted, LABEL, TOP + 4, bottom - 2);
        double x = x(column) + NODE + 6;
        double room = column + 1 < at.size() ? x(column + 1) - x - 4 : WIDTH - x;

        for (int k = 0; k < placed.length; k++) {
            String said = places.get(there.get(k)).code() + " " + words.number(amount(column, there.get(k)));
            boolean fits = TextWidth.of(said, Drawing.TEXT) * 1.08 < room;
            drawing.text(fits ? said : places.get(there.get(k)).code(), x, placed[k] + 4, "f-code f-halo");
        }
        boolean wide = TextWidth.of(words.time(times, at.get(column)), Drawing.TEXT) < room;
        String time = column == 0 || wide ? words.time(times, at.get(column)) : words.number(times.at(at.get(column)));

        if (column == 0) {
            drawing.text(time, x(column), bottom + 20, "f-muted");
        } else {
            drawing.centred(time, x(column) + NODE / 2, bottom + 20, "f-muted");
        }
    }

    private String name(int column, int place) {
        String here = words.say(
                "flows.place",
                words.time(times, at.get(column)),
                places.get(place).label(),
                words.number(amount(column, place)));
        return column + 1 == at.size() ? here : words.say("flows.then", here, told(counts.from(column, place)));
    }

    /** The largest, the rest added up if it may be told. */
    private String told(List<Told> numbers) {
        List<Integer> largest = IntStream.range(0, numbers.size())
                .filter(place -> !numbers.get(place).isNobody())
                .boxed()
                .sorted((one, other) -> Double.compare(
                        numbers.get(other).drawn(), numbers.get(one).drawn()))
                .toList();
        List<String> said = new ArrayList<>();
        for (int place : largest.subList(0, Math.min(MOST_TOLD, largest.size()))) {
            said.add(words.number(numbers.get(place)) + " " + places.get(place).label());
        }
        if (largest.size() > MOST_TOLD) {
            double rest = largest.subList(MOST_TOLD, largest.size()).stream()
                    .mapToDouble(place -> numbers.get(place).number())
                    .sum();
            said.add(words.say("flows.rest", Double.isNaN(rest) ? Cell.HIDDEN : words.number(rest, 1)));
        }
        return String.join(", ", said);
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int column = 0; column + 1 < at.size(); column++) {
            for (int from : there(column)) {
                for (int to = 0; to < places.size(); to++) {
                    Told number = counts.flow(column, from, to);
                    if (!number.isNobody()) {
                        rows.add(List.of(
                                words.cell(times.at(at.get(column))),
                                Cell.text(places.get(from).label()),
                                words.cell(times.at(at.get(column + 1))),
                                Cell.text(places.get(to).label()),
                                words.cell(number),
                                words.share(number, amount(column, from))));
                    }
                }
            }
        }
        String unit = words.say(times.unit().key() + ".axis");
        return new Table(
                setting.id(),
                words.say("flows.title", setting.subject()),
                List.of(
                        words.say("flows.from.time", unit),
                        words.say("flows.from"),
                        words.say("flows.to.time", unit),
                        words.say("flows.to"),
                        words.say("number"),
                        words.say("flows.share")),
                rows);
    }
}
