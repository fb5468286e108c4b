package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.Transitions;

/** How often one state follows another: every cell has its number, shading only helps. */
public final class TransitionTable {

    private static final double LEFT = 232;
    private static final double TOP = 52;
    private static final double ROOM = 520;
    private static final double DARKEST = 0.55;
    private static final double FOR_COUNT = 38;

    private TransitionTable() {}

    /**
     * From each state, row, to each, column.
     *
     * @param lag distance in observations, at least 1
     */
    public static Figure of(Sequences sequences, int lag, TimeUnit unit, Setting setting) {
        Words words = new Words(setting.language());
        List<Paint> paints = Paint.of(sequences.alphabet(), words);
        Matrix counts = Transitions.counts(sequences, lag);
        Matrix rates = Transitions.rates(sequences, lag);
        int states = paints.size();
        double wide = Math.clamp(ROOM / states, 30, 84);
        double high = Math.clamp(ROOM / states / 2, 24, 42);
        double most = mostChanging(rates);
        Drawing drawing = new Drawing(setting, words, LEFT + wide * states + 4);
        drawing.decoration(() -> {
            drawing.ending(words.say("transition.corner"), LEFT - 8, TOP - 8, "f-muted");
            for (int to = 0; to < states; to++) {
                Paint paint = paints.get(to);
                double x = LEFT + wide * to + wide / 2;
                drawing.rect(x - 10, TOP - 50, 20, 14, "f-edge", paint);

                List<String> lines = paint.codes();
                for (int line = 0; line < lines.size(); line++) {
                    String code = TextWidth.fitting(lines.get(line), Drawing.TEXT, wide);
                    drawing.centred(code, x, TOP - 8 - 13 * (lines.size() - 1 - line), "f-code");
                }
            }
        });
        for (int from = 0; from < states; from++) {
            int row = from;
            drawing.mark(Table.row(setting.id(), from * states), name(from, counts, rates, paints, words), () -> {
                double y = TOP + high * row;
                drawing.rect(LEFT - 30, y + high / 2 - 7, 20, 14, "f-edge", paints.get(row));
                for (int to = 0; to < states; to++) {
                    double x = LEFT + wide * to;
                    drawing.rect(x, y, wide, high, row == to ? "f-cell f-sunk" : "f-cell f-surface");
                    if (row != to && rates.at(row, to) > 0) {
                        drawing.shade(x, y, wide, high, DARKEST * rates.at(row, to) / most);
                    }
                }
            });
            drawing.decoration(() -> {
                double y = TOP + high * row;
                drawing.ending(Labels.of(paints.get(row), LEFT - 44), LEFT - 36, y + high / 2 + 4, "f-text");
                for (int to = 0; to < states; to++) {
                    double x = LEFT + wide * to + wide / 2;
                    boolean both = high >= FOR_COUNT && counts.at(row, to) > 0;
                    String rate = counts.at(row, to) > 0 ? words.percent(rates.at(row, to)) : "·";
                    drawing.centred(rate, x, y + high / 2 + (both ? -2 : 4), row == to ? "f-text" : "f-code");
                    if (both) {
                        drawing.centred(words.number(counts.at(row, to), 1), x, y + high / 2 + 13, "f-small");
                    }
                }
            });
        }
        String total = words.number(
                Arrays.stream(counts.toArray()).flatMapToDouble(Arrays::stream).sum());
        String step = words.number(lag) + " " + words.say(unit.key() + (lag == 1 ? ".axis" : ".plural"));
        return drawing.figure(
                "transition.title",
                words.say("transition.caption", step, total),
                words.say("transition.desc"),
                TOP + high * states + 4,
                table(counts, rates, paints, words, setting));
    }

    /** The largest share of those that change: staying would leave all others pale. */
    private static double mostChanging(Matrix rates) {
        double most = 0;
        for (int from = 0; from < rates.rows(); from++) {
            for (int to = 0; to < rates.columns(); to++) {
                most = from == to ? most : Math.max(most, rates.at(from, to));
            }
        }
        return most;
    }

    private static String name(int from, Matrix counts, Matrix rates, List<Paint> paints, Words words) {
        List<String> said = new ArrayList<>();
        for (int to = 0; to < paints.size(); to++) {
            if (counts.at(from, to) > 0) {
                said.add(words.say(
                        "transition.to",
                        paints.get(to).label(),
                        words.percent(rates.at(from, to)),
                        words.number(counts.at(from, to), 1)));
            }
        }
        String label = paints.get(from).label();
        return said.isEmpty()
                ? words.say("transition.none", label)
                : words.say("transition.mark", label, String.join(", ", said));
    }

    private static Table table(Matrix counts, Matrix rates, List<Paint> paints, Words words, Setting setting) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int from = 0; from < paints.size(); from++) {
            for (int to = 0; to < paints.size(); to++) {
                rows.add(List.of(
                        Cell.text(paints.get(from).label()),
                        Cell.text(paints.get(to).label()),
                        words.cell(counts.at(from, to)),
                        words.share(rates.at(from, to))));
            }
        }
        return new Table(
                setting.id(),
                words.say("transition.title", setting.subject()),
                List.of(words.say("flows.from"), words.say("flows.to"), words.say("number"), words.say("flows.share")),
                rows);
    }
}
