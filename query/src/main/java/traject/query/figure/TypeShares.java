package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.Told;
import traject.query.sequence.statistics.Association;
import traject.query.sequence.statistics.Proportion;
import traject.query.sequence.statistics.Proportion.Interval;

/**
 * How two groups divide over types that were made of both together, so that a type means the same in both. That it goes
 * together with the group does not say that it comes of it.
 */
public final class TypeShares {

    private static final double CONFIDENCE = 0.95;
    private static final int PERMUTATIONS = 10_000;
    private static final double LEFT = 190;
    private static final double RIGHT = Drawing.WIDTH - 236;
    private static final double SHOWN = RIGHT + 14;
    private static final double NAME = 110;
    private static final double TOP = 24;
    private static final double LINE = 22;
    private static final double ROW = 2 * LINE + 12;

    private final TypeCounts counts;
    private final List<String> groups;
    private final Words words;
    private final Setting setting;
    private final Scale scale;
    private final Drawing drawing;
    private final @Nullable Association test;

    private TypeShares(TypeCounts counts, List<String> groups, long seed, Setting setting) {
        if (groups.size() != 2 || counts.groups() != 2) {
            throw new IllegalArgumentException("Two groups are compared, not " + counts.groups());
        }
        this.counts = counts;
        this.groups = List.copyOf(groups);
        this.setting = setting;
        words = new Words(setting.language());
        double most = 0.1;
        for (int type = 0; type < counts.types(); type++) {
            for (int group = 0; group < 2; group++) {
                Proportion share = share(type, group);
                most = share == null
                        ? most
                        : Math.max(most, share.interval(CONFIDENCE).upper());
            }
        }
        scale = Scale.upTo(100 * most, LEFT, RIGHT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
        test = test(seed);
    }

    /**
     * For each type the share of each group with its interval of 95 percent (Wilson 1927) and the first less the second with
     * its interval (Newcombe 1998); of group and type Pearson's chi-squared test, made of what is told: types of which that is
     * hidden count in it as one.
     *
     * @param counts of types and of two groups
     * @param groups their names
     * @param seed of the test where few are expected
     */
    public static Figure of(TypeCounts counts, List<String> groups, long seed, Setting setting) {
        return new TypeShares(counts, groups, seed, setting).draw();
    }

    /** The share of a group that is of a type; null where it is hidden. */
    private @Nullable Proportion share(int type, int group) {
        Told count = counts.of(type, group);
        return count.isExact() ? new Proportion((int) count.number(), counts.ofGroup(group)) : null;
    }

    /** How much the shares of both groups differ; null where one is hidden. */
    private @Nullable Interval difference(int type) {
        Proportion one = share(type, 0);
        Proportion other = share(type, 1);
        return one == null || other == null ? null : one.less(other, CONFIDENCE);
    }

    private double less(int type) {
        return requireNonNull(share(type, 0)).share()
                - requireNonNull(share(type, 1)).share();
    }

    private @Nullable Association test(long seed) {
        List<int[]> told = new ArrayList<>();
        int[] rest = {counts.ofGroup(0), counts.ofGroup(1)};
        for (int type = 0; type < counts.types(); type++) {
            Proportion one = share(type, 0);
            Proportion other = share(type, 1);
            if (one != null && other != null) {
                told.add(new int[] {one.happened(), other.happened()});
                rest[0] -= one.happened();
                rest[1] -= other.happened();
            }
        }
        if (rest[0] + rest[1] > 0) {
            told.add(rest);
        }
        return told.size() < 2 ? null : Association.of(told.toArray(int[][]::new), PERMUTATIONS, seed);
    }

    private boolean isHiding() {
        return IntStream.range(0, counts.types()).anyMatch(type -> difference(type) == null);
    }

    private Figure draw() {
        double bottom = TOP + ROW * counts.types();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick) + "%", scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.text(words.say("n") + " · %", SHOWN, TOP - 8, "f-muted");
            drawing.ending(words.say("shares.difference"), Drawing.WIDTH - 4, TOP - 8, "f-muted");
        });
        for (int k = 0; k < counts.types(); k++) {
            int type = k;
            double y = TOP + ROW * k;
            drawing.mark(Table.row(setting.id(), type), name(type), () -> {
                drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
                interval(type, 0, y + ROW / 2 - LINE / 2);
                interval(type, 1, y + ROW / 2 + LINE / 2);
            });
            drawing.decoration(() -> texts(type, y + ROW / 2));
        }
        return drawing.figure("shares.title", caption(), words.say("shares.desc"), bottom + 26, table());
    }

    /** A line with a dot: filled for the first group, open and dashed for the second. */
    private void interval(int type, int group, double y) {
        Proportion share = share(type, group);
        if (share == null) {
            return;
        }
        Interval interval = share.interval(CONFIDENCE);
        Outline line = new Outline().move(scale.x(100 * interval.lower()), y);
        drawing.path(line.across(scale.x(100 * interval.upper())), "f-line f-dash" + group);
        drawing.circle(scale.x(100 * share.share()), y, 6, group == 0 ? "f-best" : "f-dot");
    }

    private void texts(int type, double middle) {
        drawing.line(0, middle + ROW / 2, Drawing.WIDTH, middle + ROW / 2, "f-grid");
        drawing.text(label(type), 0, middle - LINE / 2 + 4, "f-code");
        drawing.text(words.say("n") + " " + words.number(counts.ofType(type)), 0, middle + LINE / 2 + 4, "f-muted");
        for (int group = 0; group < 2; group++) {
            double y = middle + (group == 0 ? -LINE / 2 : LINE / 2) + 4;
            Told count = counts.of(type, group);
            String shown = words.number(count) + (count.isExact() ? " · " + percent(type, group) : "");
            drawing.ending(TextWidth.fitting(groups.get(group), Drawing.TEXT, NAME), LEFT - 12, y, "f-text");
            drawing.text(shown, SHOWN, y, "f-code");
        }
        Interval difference = difference(type);
        double end = Drawing.WIDTH - 4;
        if (difference == null) {
            drawing.ending(Cell.HIDDEN, end, middle + 4, "f-muted");
        } else {
            drawing.ending(points(less(type)), end, middle - LINE / 2 + 4, "f-code");
            String limits = words.say("shares.limits", points(difference.lower()), points(difference.upper()));
            drawing.ending(limits, end, middle + LINE / 2 + 4, "f-muted");
        }
    }

    private String label(int type) {
        return words.say("type", Integer.toString(type + 1));
    }

    private String percent(int type, int group) {
        return words.percent(counts.of(type, group), Told.exactly(counts.ofGroup(group)));
    }

    private String points(double difference) {
        return words.number(100 * difference, 0);
    }

    private String name(int type) {
        Interval difference = difference(type);
        String told = difference == null
                ? Cell.HIDDEN
                : words.say(
                        "shares.points", points(less(type)), points(difference.lower()), points(difference.upper()));
        return words.say("shares.mark", label(type), said(type, 0), said(type, 1), told);
    }

    private String said(int type, int group) {
        Proportion share = share(type, group);
        String count = words.number(counts.of(type, group));
        String size = words.number(counts.ofGroup(group));
        if (share == null) {
            return words.say("proportions.hidden", groups.get(group), count, size);
        }
        Interval interval = share.interval(CONFIDENCE);
        return words.say(
                "proportions.mark",
                groups.get(group),
                count,
                size,
                percent(type, group),
                words.percent(interval.lower()),
                words.percent(interval.upper()));
    }

    private String caption() {
        String all = words.count("sequences", counts.branch(counts.root()));
        String caption = words.say("shares.caption", all, groups.getFirst(), groups.getLast()) + " " + tested();
        return (test != null && isHiding() ? caption + " " + words.say("shares.joined") : caption) + " "
                + words.say("shares.cause");
    }

    private String tested() {
        if (test == null) {
            return words.say("shares.untested");
        }
        return words.say(
                test.permutations() == 0 ? "shares.test" : "shares.permuted",
                words.number(test.statistic(), 2),
                Integer.toString(test.degrees()),
                words.probability(test.p()),
                words.number(test.cramersV(), 2),
                words.number(test.permutations()));
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of(words.say("shares.type"), words.say("n")));
        for (String group : groups) {
            headers.add(words.say("shares.number", group));
            headers.add(words.say("discriminating.share", group));
            headers.add(words.say("shares.low", group));
            headers.add(words.say("shares.high", group));
        }
        headers.addAll(List.of(words.say("shares.difference"), words.say("low"), words.say("high")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int type = 0; type < counts.types(); type++) {
            rows.add(row(type));
        }
        rows.add(all());
        return new Table(setting.id(), words.say("shares.title", setting.subject()), headers, rows);
    }

    private List<Cell> row(int type) {
        List<Cell> row =
                new ArrayList<>(List.of(Cell.text(Integer.toString(type + 1)), words.cell(counts.ofType(type))));
        for (int group = 0; group < 2; group++) {
            Proportion share = share(type, group);
            row.add(words.cell(counts.of(type, group)));
            row.add(share == null ? Cell.hidden() : words.share(share.share()));
            limits(row, share == null ? null : share.interval(CONFIDENCE));
        }
        Interval difference = difference(type);
        row.add(difference == null ? Cell.hidden() : words.share(less(type)));
        limits(row, difference);
        return row;
    }

    private void limits(List<Cell> row, @Nullable Interval interval) {
        row.add(interval == null ? Cell.hidden() : words.share(interval.lower()));
        row.add(interval == null ? Cell.hidden() : words.share(interval.upper()));
    }

    private List<Cell> all() {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.text(words.say("representatives.all")), words.cell(counts.branch(counts.root()))));
        for (int group = 0; group < 2; group++) {
            row.add(words.cell(counts.ofGroup(group)));
            row.addAll(List.of(words.share(1), Cell.none(), Cell.none()));
        }
        row.addAll(List.of(Cell.none(), Cell.none(), Cell.none()));
        return row;
    }
}
