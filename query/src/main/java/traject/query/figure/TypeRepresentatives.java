package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
                .mapToInt(each -> sequences.length(each.sequence()))
                .max()
                .orElse(0);
        TimeAxis axis = new TimeAxis(times, longest, LEFT, RIGHT);
        double total = representatives.total().assigned();
        double y = TOP;
        List<List<Cell>> rows = new ArrayList<>();
        for (Chosen each : chosen) {
            Standing standing = each.standing();
            double thick = Math.max(LEAST, THICK * standing.assigned() / total);
            double middle = y + Math.max(ROOM, thick) / 2;
            String id = sequences.id(each.sequence());
            String course = Sps.writeShort(sequences.select(new int[] {each.sequence()}))
                    .getFirst();
            String said = words.say(
                    "representatives.mark",
                    id,
                    words.number(standing.assigned(), 1),
                    words.percent(standing.assigned() / total),
                    words.number(standing.quality(), 2),
                    course(sequences.states(each.sequence()), paints));
            drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
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
                String many = words.number(standing.assigned(), 1) + " · " + words.percent(standing.assigned() / total);
                drawing.text(many, RIGHT + 8, middle - 3, "f-code");
                drawing.text(
                        words.say("representatives.quality", words.number(standing.quality(), 2)),
                        RIGHT + 8,
                        middle + 12,
                        "f-muted f-small");
            });
            rows.add(row(Cell.text(id), standing, Cell.text(course), total, words));
            y += Math.max(ROOM, thick) + 6;
        }
        rows.add(
                row(Cell.text(words.say("representatives.all")), representatives.total(), Cell.text(""), total, words));
        double bottom = y;
        drawing.decoration(() -> axis.draw(drawing, words, TOP, bottom));
        double neighbours = representatives.total().neighbours() / total;
        return drawing.figure(
                "representatives.title",
                words.say(
                        "representatives.caption",
                        Integer.toString(chosen.size()),
                        words.count("sequences", total),
                        words.percent(neighbours)),
                words.say("representatives.desc"),
                drawing.legend(paints, bottom + 34),
                table(rows, words, setting));
    }

    private static String course(int[] states, List<Paint> paints) {
        return Spell.of(states).stream()
                .map(spell -> paints.get(spell.state()).code() + " " + spell.duration())
                .collect(Collectors.joining(" → "));
    }

    private static List<Cell> row(Cell id, Standing standing, Cell course, double total, Words words) {
        return List.of(
                id,
                words.cell(standing.assigned()),
                words.share(standing.assigned() / total),
                words.cell(standing.neighbours()),
                words.cell(standing.quality()),
                words.cell(standing.discrepancy()),
                course);
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
