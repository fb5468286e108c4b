package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Told;
import traject.query.sequence.statistics.FisherExact;
import traject.query.sequence.statistics.Proportion;
import traject.query.sequence.statistics.Proportion.Interval;

/** In which share of each group something happened. That it goes together with the group does not say that it comes of it. */
public final class Proportions {

    private static final double CONFIDENCE = 0.95;
    private static final double LEFT = 190;
    private static final double RIGHT = Drawing.WIDTH - 70;
    private static final double ROW = 30;
    private static final double TOP = 6;
    private static final int DASHES = 6;

    /**
     * A group.
     *
     * @param of how many it is of
     * @param happened in how many of these it happened
     */
    public record Group(String name, int of, int happened) {
        public Group {
            if (happened < 0 || happened > of) {
                throw new IllegalArgumentException("Not so many of so many: " + happened + " of " + of);
            }
        }
    }

    /** What is told of a group; no share where it is hidden or of nobody. */
    private record Row(Group group, Told happened, @Nullable Proportion share) {
        @Nullable
        Interval interval() {
            return share == null ? null : share.interval(CONFIDENCE);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final boolean apart;
    private final Words words;
    private final Setting setting;
    private final Scale scale;
    private final Drawing drawing;

    private Proportions(List<Group> groups, boolean apart, Setting setting) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("Shares are those of a group at least");
        }
        this.apart = apart;
        this.setting = setting;
        words = new Words(setting.language());
        double most = 0.1;
        for (Group group : groups) {
            Told happened = CountTable.parts(
                            new double[] {group.happened(), group.of() - group.happened()}, setting.protection())
                    .getFirst();
            boolean shown = happened.isExact() && group.of() > 0;
            Row row = new Row(group, happened, shown ? new Proportion(group.happened(), group.of()) : null);
            rows.add(row);
            Interval interval = row.interval();
            most = interval == null ? most : Math.max(most, interval.upper());
        }
        scale = Scale.upTo(100 * most, LEFT, RIGHT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /**
     * The share of each group with its interval of 95 percent (Wilson 1927). Two groups are compared: the first less the
     * second with its interval (Newcombe 1998), and Fisher's exact test.
     *
     * @param groups nobody in two of them; otherwise see {@link #overlapping}
     */
    public static Figure of(List<Group> groups, Setting setting) {
        return new Proportions(groups, true, setting).draw();
    }

    /** The same of groups that share members: there is nothing by which to compare them. */
    public static Figure overlapping(List<Group> groups, Setting setting) {
        return new Proportions(groups, false, setting).draw();
    }

    private Figure draw() {
        double bottom = TOP + ROW * rows.size();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick) + "%", scale.x(tick), bottom + 16, "f-muted");
            }
        });
        for (int k = 0; k < rows.size(); k++) {
            int number = k;
            double y = TOP + ROW * k;
            drawing.mark(Table.row(setting.id(), k), name(rows.get(k)), () -> mark(number, y));
            drawing.decoration(() -> texts(rows.get(number), y + ROW / 2 + 4));
        }
        return drawing.figure(
                "proportions.title",
                words.say("proportions.caption") + compared(),
                words.say("proportions.desc"),
                bottom + 26,
                table());
    }

    /** A line with a dot: filled for the first group, open and dashed for the others. */
    private void mark(int number, double y) {
        drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
        Row row = rows.get(number);
        Interval interval = row.interval();
        if (row.share() == null || interval == null) {
            return;
        }
        double middle = y + ROW / 2;
        Outline line = new Outline().move(scale.x(100 * interval.lower()), middle);
        drawing.path(line.across(scale.x(100 * interval.upper())), "f-line f-dash" + number % DASHES);
        drawing.circle(scale.x(100 * row.share().share()), middle, 6, number == 0 ? "f-best" : "f-dot");
    }

    private void texts(Row row, double y) {
        String size = " · " + words.number(size(row));
        double room = LEFT - 12 - TextWidth.of(size, Drawing.TEXT);
        drawing.text(TextWidth.fitting(row.group().name(), Drawing.TEXT * 1.08, room) + size, 0, y, "f-code");
        drawing.ending(percent(row), Drawing.WIDTH - 4, y, "f-code");
    }

    private Told size(Row row) {
        return Told.alone(row.group().of(), setting.protection());
    }

    /** Of nobody there is no share. */
    private String percent(Row row) {
        return words.percent(row.happened(), Told.exactly(row.group().of()));
    }

    private String name(Row row) {
        Interval interval = row.interval();
        String size = words.number(size(row));
        return interval == null
                ? words.say("proportions.hidden", row.group().name(), words.number(row.happened()), size)
                : words.say(
                        "proportions.mark",
                        row.group().name(),
                        words.number(row.happened()),
                        size,
                        percent(row),
                        words.percent(interval.lower()),
                        words.percent(interval.upper()));
    }

    private String compared() {
        if (rows.size() != 2) {
            return "";
        }
        if (!apart) {
            return " " + words.say("proportions.overlapping");
        }
        Proportion one = rows.getFirst().share();
        Proportion other = rows.getLast().share();
        if (one == null || other == null) {
            return "";
        }
        Interval interval = one.less(other, CONFIDENCE);
        return " "
                + words.say(
                        "proportions.compared",
                        rows.getFirst().group().name(),
                        rows.getLast().group().name(),
                        points(one.share() - other.share()),
                        points(interval.lower()),
                        points(interval.upper()),
                        words.probability(FisherExact.p(one, other)));
    }

    private String points(double difference) {
        return words.number(100 * difference, 0);
    }

    private Table table() {
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            Interval interval = row.interval();
            Cell none = row.happened().isExact() ? Cell.none() : Cell.hidden();
            cells.add(List.of(
                    Cell.text(row.group().name()),
                    words.cell(size(row)),
                    words.cell(row.happened()),
                    words.share(row.happened(), Told.exactly(row.group().of())),
                    interval == null ? none : words.share(interval.lower()),
                    interval == null ? none : words.share(interval.upper()),
                    Cell.none()));
        }
        if (rows.size() == 2 && apart) {
            cells.add(difference(rows.getFirst(), rows.getLast()));
        }
        return new Table(
                setting.id(),
                words.say("proportions.title", setting.subject()),
                List.of(
                        words.say("group"),
                        words.say("n"),
                        words.say("proportions.happened"),
                        words.say("proportions.share"),
                        words.say("low"),
                        words.say("high"),
                        words.say("discriminating.p")),
                cells);
    }

    private List<Cell> difference(Row first, Row second) {
        Cell name = Cell.text(first.group().name() + " − " + second.group().name());
        Proportion one = first.share();
        Proportion other = second.share();
        if (one == null || other == null) {
            boolean hidden = !first.happened().isExact() || !second.happened().isExact();
            Cell none = hidden ? Cell.hidden() : Cell.none();
            return List.of(name, Cell.none(), Cell.none(), none, none, none, none);
        }
        Interval interval = one.less(other, CONFIDENCE);
        return List.of(
                name,
                Cell.none(),
                Cell.none(),
                words.share(one.share() - other.share()),
                words.share(interval.lower()),
                words.share(interval.upper()),
                words.cell(FisherExact.p(one, other)));
    }
}
