package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
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

    /** What was found, and what of it is told. */
    private record Row(Discriminating found, List<Told> counts, List<Integer> sizes, Told all) {
        boolean isExact() {
            return all.isExact() && counts.stream().allMatch(Told::isExact);
        }

        /** Of a group, as it is drawn. */
        double share(int g) {
            return counts.get(g).isExact()
                    ? found.groups().get(g).share()
                    : counts.get(g).drawn() / sizes.get(g);
        }
    }

    private DiscriminatingEvents() {}

    /**
     * The first 15 are drawn, all stand in the table. Without how large the groups are, no small count can be hidden.
     *
     * @param groups their names, in the order in which they were tested
     */
    public static Figure of(List<Discriminating> found, List<String> groups, Setting setting) {
        if (setting.protection().isOn()) {
            throw new IllegalArgumentException("How few show a course is known only of groups of known size");
        }
        return draw(
                found.stream()
                        .map(each -> new Row(
                                each,
                                each.groups().stream()
                                        .map(group -> Told.exactly(group.share()))
                                        .toList(),
                                List.of(),
                                Told.exactly(each.support())))
                        .toList(),
                groups,
                setting);
    }

    /**
     * The same; a course of a few trajectories is theirs and is left out. Where a count in a group is hidden, so is what is
     * computed of it, and the course comes last, for its place would tell the test.
     *
     * @param sizes of the groups
     */
    public static Figure of(List<Discriminating> found, List<String> groups, List<Integer> sizes, Setting setting) {
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        List<Row> rows = new ArrayList<>();
        for (Discriminating each : found) {
            if (!setting.protection().isSmall(Math.rint(each.support() * all))) {
                rows.add(told(each, sizes, setting.protection()));
            }
        }
        List<Row> inOrder = new ArrayList<>(rows.stream().filter(Row::isExact).toList());
        rows.stream()
                .filter(row -> !row.isExact())
                .sorted(Comparator.comparing(row -> row.found().subsequence().toString()))
                .forEach(inOrder::add);
        return draw(inOrder, groups, setting);
    }

    /** With or without the course, in groups of which the size is known. */
    private static Row told(Discriminating each, List<Integer> sizes, Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        int whole = linked.place();
        int with = linked.place();
        int without = linked.place();
        int end = linked.place();
        double in = 0;
        double all = 0;
        for (int g = 0; g < sizes.size(); g++) {
            int size = sizes.get(g);
            double count = Math.rint(each.groups().get(g).share() * size);
            int group = linked.place();
            linked.cell(with, group, count);
            linked.unpublished(without, group, size - count);
            linked.known(group, end, size);
            in += count;
            all += size;
        }
        int support = linked.cell(whole, with, in);
        linked.unpublished(whole, without, all - in);
        linked.known(end, whole, all);
        List<Told> told = linked.protect();
        List<Told> counts = new ArrayList<>();
        for (int g = 0; g < sizes.size(); g++) {
            counts.add(told.get(3 * g));
        }
        return new Row(each, counts, sizes, told.get(support));
    }

    private static Figure draw(List<Row> found, List<String> groups, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Row> drawn = found.subList(0, Math.min(MOST, found.size()));
        List<Paint> paints = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            paints.add(Paint.further(g, groups.get(g), groups.get(g)));
        }
        double most = drawn.stream()
                .flatMapToDouble(row -> IntStream.range(0, groups.size()).mapToDouble(row::share))
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
            Row each = drawn.get(k);
            double y = TOP + row * k;
            drawing.mark(Table.row(setting.id(), k), name(each, groups, words), () -> {
                drawing.rect(0, y, Drawing.WIDTH, row, "f-hit");
                for (int g = 0; g < groups.size(); g++) {
                    double width = scale.x(100 * each.share(g)) - LEFT;
                    drawing.rect(LEFT, y + 5 + BAR * g, width, BAR - 3, "f-edge", paints.get(g));
                }
            });
            drawing.decoration(() -> texts(drawing, words, scale, each, y, row));
        }
        double end = drawing.legend(paints, bottom + 26);
        String few = Integer.toString(setting.protection().threshold());
        String leftOut = setting.protection().isOn() ? " " + words.say("frequent.few", few) : "";
        return drawing.figure(
                "discriminating.title",
                words.say("discriminating.caption", Integer.toString(drawn.size()), words.number(found.size()))
                        + leftOut,
                words.say("discriminating.desc"),
                end,
                table(found, groups, words, setting));
    }

    private static void texts(Drawing drawing, Words words, Scale scale, Row each, double y, double row) {
        String course = EventWords.brief(each.found().subsequence(), words, LEFT - 10);
        drawing.ending(course, LEFT - 8, y + row / 2 + 4, "f-text");
        for (int g = 0; g < each.counts().size(); g++) {
            InGroup in = each.found().groups().get(g);
            String shown =
                    each.isExact() ? words.percent(in.share()) + " " + sign(in.residual()) : percent(each, g, words);
            drawing.text(shown, scale.x(100 * each.share(g)) + 6, y + 15 + BAR * g, "f-small f-halo");
        }
        String p = each.isExact() ? words.probability(each.found().adjustedP()) : Cell.HIDDEN;
        drawing.ending(p, Drawing.WIDTH - 2, y + row / 2 + 4, "f-muted");
    }

    private static String percent(Row row, int g, Words words) {
        Told count = row.counts().get(g);
        return count.isExact() ? words.percent(row.share(g)) : words.number(count);
    }

    /** More or less than if all groups had as many; nothing where chance would do. */
    private static String sign(double residual) {
        String sign = residual > 0 ? "+" : "−";
        return Math.abs(residual) < LARGER ? "" : Math.abs(residual) < FAR_LARGER ? sign : sign + sign;
    }

    private static String name(Row each, List<String> groups, Words words) {
        List<String> said = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            InGroup in = each.found().groups().get(g);
            String residual = each.isExact() ? words.number(in.residual(), 1) : Cell.HIDDEN;
            said.add(words.say("discriminating.group", groups.get(g), percent(each, g, words), residual));
        }
        return words.say(
                "discriminating.mark",
                EventWords.course(each.found().subsequence(), words),
                String.join("; ", said),
                each.isExact() ? words.probability(each.found().adjustedP()) : Cell.HIDDEN);
    }

    private static Table table(List<Row> found, List<String> groups, Words words, Setting setting) {
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
        for (Row each : found) {
            Discriminating test = each.found();
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(test.subsequence().toString()),
                    each.all().isExact() ? words.share(test.support()) : Cell.hidden(),
                    each.isExact() ? words.cell(test.statistic()) : Cell.hidden(),
                    each.isExact() ? words.cell(test.p()) : Cell.hidden(),
                    each.isExact() ? words.cell(test.adjustedP()) : Cell.hidden()));
            for (int g = 0; g < groups.size(); g++) {
                InGroup in = test.groups().get(g);
                row.add(
                        each.counts().get(g).isExact()
                                ? words.share(in.share())
                                : words.cell(each.counts().get(g)));
                row.add(each.isExact() ? words.cell(in.residual()) : Cell.hidden());
            }
            rows.add(row);
        }
        return new Table(setting.id(), words.say("discriminating.title", setting.subject()), headers, rows);
    }
}
