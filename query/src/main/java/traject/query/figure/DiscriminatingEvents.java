package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.event.Discriminating;
import traject.query.sequence.event.Discriminating.InGroup;

/** Which courses of events are more frequent in some groups than in others. */
public final class DiscriminatingEvents {

    private static final int MOST = 15;
    private static final double LEFT = 250;
    private static final double RIGHT = Drawing.WIDTH - 150;
    private static final double TOP = 6;
    private static final double BAR = 15;

    /** Beyond this a residual of Pearson is larger than chance lets expect, and far larger. */
    private static final double LARGER = 2;

    private static final double FAR_LARGER = 4;

    private DiscriminatingEvents() {}

    /**
     * The first 15 are drawn, all stand in the table.
     *
     * @param groups their names, in the order in which they were tested
     */
    public static Figure of(List<Discriminating> found, List<String> groups, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Discriminating> drawn = found.subList(0, Math.min(MOST, found.size()));
        List<Paint> paints = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            paints.add(Paint.further(g, groups.get(g), groups.get(g)));
        }
        double most = drawn.stream()
                .flatMap(each -> each.groups().stream())
                .mapToDouble(InGroup::share)
                .max()
                .orElse(1);
        Scale scale = Scale.upTo(100 * Math.max(most, 0.01), LEFT, RIGHT);
        double row = BAR * groups.size() + 10;
        double bottom = TOP + row * drawn.size();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick) + "%", scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.line(LEFT, TOP, LEFT, bottom, "f-axis");
        });
        for (int k = 0; k < drawn.size(); k++) {
            Discriminating each = drawn.get(k);
            double y = TOP + row * k;
            drawing.mark(Table.row(setting.id(), k), name(each, groups, words), () -> {
                drawing.rect(0, y, Drawing.WIDTH, row, "f-hit");
                for (int g = 0; g < groups.size(); g++) {
                    double width = scale.x(100 * each.groups().get(g).share()) - LEFT;
                    drawing.rect(LEFT, y + 5 + BAR * g, width, BAR - 3, "f-edge", paints.get(g));
                }
            });
            drawing.decoration(() -> texts(drawing, words, scale, each, y, row));
        }
        double end = drawing.legend(paints, bottom + 26);
        return drawing.figure(
                "discriminating.title",
                words.say("discriminating.caption", Integer.toString(drawn.size()), words.number(found.size())),
                words.say("discriminating.desc"),
                end,
                table(found, groups, words, setting));
    }

    private static void texts(Drawing drawing, Words words, Scale scale, Discriminating each, double y, double row) {
        String course = EventWords.brief(each.subsequence(), words, LEFT - 10);
        drawing.ending(course, LEFT - 8, y + row / 2 + 4, "f-text");
        for (int g = 0; g < each.groups().size(); g++) {
            InGroup in = each.groups().get(g);
            String shown = words.percent(in.share()) + " " + sign(in.residual());
            drawing.text(shown, scale.x(100 * in.share()) + 6, y + 15 + BAR * g, "f-small f-halo");
        }
        drawing.ending(words.probability(each.adjustedP()), Drawing.WIDTH - 2, y + row / 2 + 4, "f-muted");
    }

    /** More or less than if all groups had as many; nothing where chance would do. */
    private static String sign(double residual) {
        String sign = residual > 0 ? "+" : "−";
        return Math.abs(residual) < LARGER ? "" : Math.abs(residual) < FAR_LARGER ? sign : sign + sign;
    }

    private static String name(Discriminating each, List<String> groups, Words words) {
        List<String> said = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            InGroup in = each.groups().get(g);
            said.add(words.say(
                    "discriminating.group", groups.get(g), words.percent(in.share()), words.number(in.residual(), 1)));
        }
        return words.say(
                "discriminating.mark",
                EventWords.course(each.subsequence(), words),
                String.join("; ", said),
                words.probability(each.adjustedP()));
    }

    private static Table table(List<Discriminating> found, List<String> groups, Words words, Setting setting) {
        List<String> headers = new ArrayList<>(List.of(
                words.say("frequent.course"),
                words.say("frequent.support"),
                words.say("discriminating.statistic"),
                words.say("discriminating.p"),
                words.say("discriminating.adjusted")));
        for (String group : groups) {
            headers.add(words.say("discriminating.share", group));
            headers.add(words.say("discriminating.residual", group));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Discriminating each : found) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(each.subsequence().toString()),
                    words.share(each.support()),
                    words.cell(each.statistic()),
                    words.cell(each.p()),
                    words.cell(each.adjustedP())));
            for (InGroup in : each.groups()) {
                row.add(words.share(in.share()));
                row.add(words.cell(in.residual()));
            }
            rows.add(row);
        }
        return new Table(setting.id(), words.say("discriminating.title", setting.subject()), headers, rows);
    }
}
