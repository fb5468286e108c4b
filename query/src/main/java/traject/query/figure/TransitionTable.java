package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.Transitions;

/** How often one state follows another: every cell has its number, shading only helps. */
public final class TransitionTable {

    private static final double LEFT = 232;
    private static final double TOP = 52;
    private static final double ROOM = 520;
    private static final double DARKEST = 0.55;
    private static final double FOR_COUNT = 38;

    private final CountTable counts;
    private final int lag;
    private final TimeUnit unit;
    private final List<Paint> paints;
    private final Words words;
    private final Setting setting;
    private final double wide;
    private final double high;
    private final Drawing drawing;

    private TransitionTable(Sequences sequences, int lag, TimeUnit unit, Setting setting) {
        this.lag = lag;
        this.unit = unit;
        this.setting = setting;
        words = new Words(setting.language());
        paints = Paint.of(sequences.alphabet(), words);
        counts = counts(sequences, lag, setting.protection());
        wide = Math.clamp(ROOM / paints.size(), 30, 84);
        high = Math.clamp(ROOM / paints.size() / 2, 24, 42);
        drawing = new Drawing(setting, words, LEFT + wide * paints.size() + 4);
    }

    /**
     * From each state, row, to each, column.
     *
     * @param lag distance in observations, at least 1
     */
    public static Figure of(Sequences sequences, int lag, TimeUnit unit, Setting setting) {
        return of(sequences, lag, unit, largest(sequences, lag, setting.protection()), setting);
    }

    /**
     * The same with the shading of a group beside it.
     *
     * @param largest share that is darkest, at least {@link #largest}
     */
    public static Figure of(Sequences sequences, int lag, TimeUnit unit, double largest, Setting setting) {
        return new TransitionTable(sequences, lag, unit, setting).draw(largest);
    }

    /** The largest share that is shown of those that change: staying would leave all others pale. */
    public static double largest(Sequences sequences, int lag, Protection protection) {
        CountTable counts = counts(sequences, lag, protection);
        double most = 0;
        for (int from = 0; from < counts.rows().size(); from++) {
            for (int to = 0; to < counts.columns().size(); to++) {
                most = from == to ? most : Math.max(most, share(counts, from, to));
            }
        }
        return most;
    }

    /** Changes of a few trajectories are theirs, however often they change. */
    private static CountTable counts(Sequences sequences, int lag, Protection protection) {
        int states = sequences.alphabet().size();
        double[][] of = new double[states][states];
        for (int i = 0; i < sequences.size(); i++) {
            boolean[][] seen = new boolean[states][states];
            int[] row = sequences.states(i);
            for (int t = 0; t + lag < row.length; t++) {
                if (row[t] != Sequences.MISSING && row[t + lag] != Sequences.MISSING && !seen[row[t]][row[t + lag]]) {
                    seen[row[t]][row[t + lag]] = true;
                    of[row[t]][row[t + lag]] += sequences.weight(i);
                }
            }
        }
        return CountTable.of(Transitions.counts(sequences, lag).toArray(), of, protection);
    }

    /** 0 where it is hidden. */
    private static double share(CountTable counts, int from, int to) {
        Told part = counts.cells().get(from).get(to);
        Told whole = counts.rows().get(from);
        return part.isExact() && whole.isExact() && part.number() > 0 ? part.number() / whole.number() : 0;
    }

    private Told count(int from, int to) {
        return counts.cells().get(from).get(to);
    }

    private Figure draw(double largest) {
        int states = paints.size();
        drawing.decoration(this::heads);
        for (int from = 0; from < states; from++) {
            int row = from;
            drawing.mark(Table.row(setting.id(), from * states), name(from), () -> shapes(row, largest));
            drawing.decoration(() -> texts(row));
        }
        String step = words.number(lag) + " " + words.say(unit.key() + (lag == 1 ? ".axis" : ".plural"));
        return drawing.figure(
                "transition.title",
                words.say("transition.caption", step, words.number(counts.total())),
                words.say("transition.desc"),
                TOP + high * states + 4,
                table());
    }

    private void heads() {
        drawing.ending(words.say("transition.corner"), LEFT - 8, TOP - 8, "f-muted");
        for (int to = 0; to < paints.size(); to++) {
            double x = LEFT + wide * to + wide / 2;
            drawing.rect(x - 10, TOP - 50, 20, 14, "f-edge", paints.get(to));
            List<String> lines = paints.get(to).codes();
            for (int line = 0; line < lines.size(); line++) {
                String code = TextWidth.fitting(lines.get(line), Drawing.TEXT, wide);
                drawing.centred(code, x, TOP - 8 - 13 * (lines.size() - 1 - line), "f-code");
            }
        }
    }

    private void shapes(int row, double largest) {
        double y = TOP + high * row;
        drawing.rect(LEFT - 30, y + high / 2 - 7, 20, 14, "f-edge", paints.get(row));
        for (int to = 0; to < paints.size(); to++) {
            double x = LEFT + wide * to;
            drawing.rect(x, y, wide, high, row == to ? "f-cell f-sunk" : "f-cell f-surface");
            double share = share(counts, row, to);
            if (row != to && share > 0) {
                drawing.shade(x, y, wide, high, DARKEST * share / largest);
            }
        }
    }

    private void texts(int row) {
        double y = TOP + high * row;
        drawing.ending(Labels.of(paints.get(row), LEFT - 44), LEFT - 36, y + high / 2 + 4, "f-text");
        for (int to = 0; to < paints.size(); to++) {
            double x = LEFT + wide * to + wide / 2;
            Told count = count(row, to);
            boolean both = high >= FOR_COUNT && share(counts, row, to) > 0;
            String rate =
                    count.isNobody() ? "·" : words.percent(count, counts.rows().get(row));
            drawing.centred(rate, x, y + high / 2 + (both ? -2 : 4), row == to ? "f-text" : "f-code");
            if (both) {
                drawing.centred(words.number(count), x, y + high / 2 + 13, "f-small");
            }
        }
    }

    private String name(int from) {
        List<String> said = new ArrayList<>();
        for (int to = 0; to < paints.size(); to++) {
            String label = paints.get(to).label();
            String number = words.number(count(from, to));
            if (share(counts, from, to) > 0) {
                String share = words.percent(count(from, to), counts.rows().get(from));
                said.add(words.say("transition.to", label, share, number));
            } else if (!count(from, to).isNobody()) {
                said.add(words.say("transition.hidden", label, number));
            }
        }
        String label = paints.get(from).label();
        return said.isEmpty()
                ? words.say("transition.none", label)
                : words.say("transition.mark", label, String.join(", ", said));
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int from = 0; from < paints.size(); from++) {
            Told all = counts.rows().get(from);
            for (int to = 0; to < paints.size(); to++) {
                Told count = count(from, to);
                rows.add(List.of(
                        Cell.text(paints.get(from).label()),
                        Cell.text(paints.get(to).label()),
                        words.cell(count),
                        all.isNobody() ? words.share(0) : words.share(count, all)));
            }
        }
        return new Table(
                setting.id(),
                words.say("transition.title", setting.subject()),
                List.of(words.say("flows.from"), words.say("flows.to"), words.say("number"), words.say("flows.share")),
                rows);
    }
}
