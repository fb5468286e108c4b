package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.sequence.clustering.TieSensitivity;

/**
 * How much a typology owes to the order of rows, for each number of types: how alike the types stay when equal distances
 * are broken in other orders.
 */
public final class TypologyTies {

    private static final double LEFT = 44;
    private static final double RIGHT = Drawing.WIDTH - 90;
    private static final double TOP = 10;
    private static final double BOTTOM = 170;
    private static final int MOST_TICKS = 20;

    /**
     * What was measured with one number of types.
     *
     * @param types at least 2
     */
    public record Measured(int types, TieSensitivity ties) {}

    private final List<Measured> measured;
    private final Words words;
    private final Setting setting;
    private final Drawing drawing;

    private TypologyTies(List<Measured> measured, Setting setting) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("There is no number of types to tell about");
        }
        this.measured = measured.stream()
                .sorted(Comparator.comparingInt(Measured::types))
                .toList();
        this.setting = setting;
        words = new Words(setting.language());
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /** Of each number of types: a dot at the mean, a line down to the lowest. */
    public static Figure of(List<Measured> measured, Setting setting) {
        return new TypologyTies(measured, setting).draw();
    }

    private Figure draw() {
        drawing.decoration(this::axes);
        for (int k = 0; k < measured.size(); k++) {
            int number = k;
            drawing.mark(Table.row(setting.id(), k), name(measured.get(k)), () -> mark(number));
        }
        TieSensitivity first = measured.getFirst().ties();
        return drawing.whole(
                "ties.title",
                words.say("ties.caption", words.number(first.shuffles()), words.percent(first.sharedDistances())),
                words.say("ties.desc"),
                BOTTOM + 26,
                table());
    }

    private double x(double place) {
        return LEFT + (RIGHT - LEFT) * (place + 0.5) / measured.size();
    }

    /** An index below 0, less alike than by chance, stands at the bottom. */
    private static double y(double index) {
        return BOTTOM - (BOTTOM - TOP) * Math.clamp(index, 0, 1);
    }

    private void axes() {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            drawing.line(LEFT, y, RIGHT, y, "f-grid");
            drawing.ending(words.number(quarter / 4.0), LEFT - 8, y + 4, "f-muted");
        }
        int every = (measured.size() + MOST_TICKS - 1) / MOST_TICKS;
        for (int k = 0; k < measured.size(); k += every) {
            drawing.centred(Integer.toString(measured.get(k).types()), x(k), BOTTOM + 18, "f-muted");
        }
        drawing.text(words.say("quality.types"), RIGHT + 8, BOTTOM + 18, "f-muted");
    }

    private void mark(int number) {
        TieSensitivity ties = measured.get(number).ties();
        double wide = (RIGHT - LEFT) / measured.size();
        drawing.rect(x(number) - wide / 2, TOP, wide, BOTTOM - TOP, "f-hit");
        drawing.line(x(number), y(ties.mean()), x(number), y(ties.lowest()), "f-whisker");
        drawing.line(x(number) - 5, y(ties.lowest()), x(number) + 5, y(ties.lowest()), "f-whisker");
        drawing.circle(x(number), y(ties.mean()), 4, "f-dot");
    }

    private String name(Measured each) {
        return words.say(
                "ties.mark",
                Integer.toString(each.types()),
                words.number(each.ties().mean(), 2),
                words.number(each.ties().lowest(), 2));
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Measured each : measured) {
            rows.add(List.of(
                    words.cell(each.types()),
                    words.cell(each.ties().mean()),
                    words.cell(each.ties().lowest()),
                    words.cell(each.ties().shuffles()),
                    words.share(each.ties().sharedDistances())));
        }
        return new Table(
                setting.id(),
                words.say("ties.title", setting.subject()),
                List.of(
                        words.say("quality.types"),
                        words.say("quality.ARImean"),
                        words.say("ties.lowest"),
                        words.say("ties.shuffles"),
                        words.say("quality.ties")),
                rows);
    }
}
