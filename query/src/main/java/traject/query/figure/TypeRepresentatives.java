package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;
import traject.query.sequence.clustering.Representatives;
import traject.query.sequence.clustering.Representatives.Chosen;
import traject.query.sequence.clustering.Representatives.Standing;
import traject.query.sequence.format.Sps;

/** The trajectories that stand for all, each as thick as those nearest to it are many. */
public final class TypeRepresentatives {

    private static final double LEFT = 96;
    private static final double RIGHT = Drawing.WIDTH - 150;
    private static final double TOP = 6;
    private static final double THICK = 150;
    private static final double LEAST = 8;
    private static final double ROOM = 32;

    private TypeRepresentatives() {}

    /** Of the sequences of which they were chosen. */
    public static Figure of(Sequences sequences, Representatives representatives, Times times, Setting setting) {
        Words words = new Words(setting.language());
        List<Paint> paints = Paint.of(sequences.alphabet(), words);
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Chosen> chosen = representatives.chosen();
        int longest = chosen.stream()
                .filter(each -> !setting.protection().isSmall(each.standing().assigned()))
                .mapToInt(each -> sequences.length(each.sequence()))
                .max()
                .orElse(0);
        TimeAxis axis = new TimeAxis(times, longest, LEFT, RIGHT);
        double total = representatives.total().assigned();
        List<Told> assigned = CountTable.parts(
                chosen.stream().mapToDouble(each -> each.standing().assigned()).toArray(), setting.protection());
        double y = TOP;
        List<List<Cell>> rows = new ArrayList<>();
        for (Chosen each : chosen) {
            Standing standing = each.standing();
            Told many = assigned.get(rows.size());
            boolean few = setting.protection().isSmall(standing.assigned());
            double thick = few ? LEAST : Math.max(LEAST, THICK * many.drawn() / total);
            double middle = y + Math.max(ROOM, thick) / 2;
            String id = few ? Cell.HIDDEN : sequences.id(each.sequence());
            String course = Sps.writeShort(sequences.select(new int[] {each.sequence()}))
                    .getFirst();
            String percent = words.percent(many, Told.exactly(total));
            String quality = words.number(standing.quality(), 2);
            String said = few
                    ? words.say("representatives.hidden", words.number(many))
                    : words.say(
                            "representatives.mark",
                            id,
                            words.number(many),
                            percent,
                            quality,
                            course(sequences.states(each.sequence()), paints));
            drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
                if (few) {
                    drawing.rect(LEFT, middle - thick / 2, RIGHT - LEFT, thick, "f-edge", Paint.unknown(words));
                    return;
                }
                for (Spell spell : Spell.withGaps(sequences.states(each.sequence()))) {
                    if (spell.state() != Sequences.MISSING) {
                        double x = axis.x(spell.begin());
                        double width = axis.x(spell.begin() + spell.duration()) - x;
                        drawing.rect(x, middle - thick / 2, width, thick, "f-edge", paints.get(spell.state()));
                    }
                }
            });
            drawing.decoration(() -> {
                drawing.ending(TextWidth.fitting(id, Drawing.TEXT, LEFT - 10), LEFT - 8, middle + 4, "f-text");
                String shown = many.isExact() ? words.number(many) + " · " + percent : percent;
                drawing.text(shown, RIGHT + 8, few ? middle + 4 : middle - 3, "f-code");
                if (!few) {
                    drawing.text(
                            words.say("representatives.quality", quality), RIGHT + 8, middle + 12, "f-muted f-small");
                }
            });
            rows.add(
                    few
                            ? hidden(words.cell(many))
                            : row(Cell.text(id), many, standing, Cell.text(course), total, words, setting));
            y += Math.max(ROOM, thick) + 6;
        }
        Told near = neighbours(representatives.total(), assigned, setting.protection());
        rows.add(List.of(
                Cell.text(words.say("representatives.all")),
                words.cell(total),
                words.share(1),
                words.cell(near),
                words.cell(representatives.total().quality()),
                words.cell(representatives.total().discrepancy()),
                Cell.text("")));
        double bottom = y;
        drawing.decoration(() -> axis.draw(drawing, words, TOP, bottom));
        return drawing.figure(
                "representatives.title",
                words.say(
                        "representatives.caption",
                        Integer.toString(chosen.size()),
                        words.count("sequences", total),
                        words.percent(near, Told.exactly(total))),
                words.say("representatives.desc"),
                drawing.legend(paints, bottom + 34),
                table(rows, words, setting));
    }

    private static String course(int[] states, List<Paint> paints) {
        return Spell.of(states).stream()
                .map(spell -> paints.get(spell.state()).code() + " " + spell.duration())
                .collect(Collectors.joining(" → "));
    }

    private static List<Cell> row(
            Cell id, Told many, Standing standing, Cell course, double total, Words words, Setting setting) {
        return List.of(
                id,
                words.cell(many),
                words.share(many, Told.exactly(total)),
                words.cell(neighbours(standing, List.of(many), setting.protection())),
                words.cell(standing.quality()),
                words.cell(standing.discrepancy()),
                course);
    }

    /** Whoever stands for a few is one of them: who it is and how it went is theirs. */
    private static List<Cell> hidden(Cell many) {
        Cell hidden = Cell.hidden();
        Cell text = Cell.text(Cell.HIDDEN);
        return List.of(text, many, hidden, hidden, hidden, hidden, text);
    }

    /** How many are near; as little as may be told of them when of those that are nearest, or are not near, it is little. */
    private static Told neighbours(Standing standing, List<Told> assigned, Protection protection) {
        boolean hidden = assigned.stream().anyMatch(each -> !each.isExact());
        Told near = CountTable.parts(
                        new double[] {standing.neighbours(), standing.assigned() - standing.neighbours()}, protection)
                .getFirst();
        return hidden && near.isExact() ? Told.nothing(protection) : near;
    }

    private static Table table(List<List<Cell>> rows, Words words, Setting setting) {
        return new Table(
                setting.id(),
                words.say("representatives.title", setting.subject()),
                List.of(
                        words.say("index.id"),
                        words.say("representatives.assigned"),
                        words.say("frequent.support"),
                        words.say("representatives.neighbours"),
                        words.say("representatives.quality.header"),
                        words.say("representatives.discrepancy"),
                        words.say("index.course")),
                rows);
    }
}
