package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.Protection;
import traject.query.process.EventLog;
import traject.query.process.cases.CaseDurations;
import traject.query.process.cases.Variant;
import traject.query.process.cases.Variants;
import traject.query.process.flow.DurationSummary;

/** Which courses cases take from beginning to end, the most frequent first. */
public final class VariantsFigure {

    private static final int MOST = 15;
    private static final double ROW = 34;
    private static final double TOP = 24;
    private static final double LEFT = 30;
    private static final double CHAINS = 420;
    private static final double CASES = 520;
    private static final double SHARE = 580;
    private static final double TOGETHER = 650;
    private static final double DURATION = Drawing.WIDTH - 2;
    private static final double DAY = 86_400;

    /**
     * A course, or all rare ones together.
     *
     * @param activities null for several courses
     * @param cumulative cases of this one and those above
     * @param days median from the first event to the last
     */
    private record Row(@Nullable List<String> activities, int cases, int cumulative, double days) {}

    private final EventLog log;
    private final Setting setting;
    private final Words words;
    private final Activities activities;
    private final Drawing drawing;
    private final Variants variants;
    private final List<Row> rows;

    private VariantsFigure(EventLog log, Setting setting) {
        this.log = log;
        this.setting = setting;
        words = new Words(setting.language());
        activities = new Activities(log.activities().names(), words);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
        variants = Variants.of(log);
        List<Variant> all = variants.list();
        rows = rows(all, told(all));
    }

    /** The first 15 are drawn, all stand in the table, rare ones together where small counts are hidden. */
    public static Figure of(EventLog log, Setting setting) {
        return new VariantsFigure(log, setting).draw();
    }

    /**
     * How many are told by themselves: the course of few might show whose it is. Those that are not must be of enough
     * cases together.
     */
    private int told(List<Variant> all) {
        Protection protection = setting.protection();
        int told = 0;
        int rest = log.cases();
        while (told < all.size() && !protection.isSmall(all.get(told).count())) {
            rest -= all.get(told++).count();
        }
        while (told > 0 && protection.isSmall(rest)) {
            rest += all.get(--told).count();
        }
        return told;
    }

    private List<Row> rows(List<Variant> all, int told) {
        double[] seconds = CaseDurations.seconds(log);
        int[][] cases = cases();
        List<Row> found = new ArrayList<>();
        int cumulative = 0;
        for (Variant variant : all.subList(0, told)) {
            cumulative += variant.count();
            double days = median(Arrays.stream(cases[variant.number()]).mapToDouble(which -> seconds[which]));
            found.add(new Row(variant.activities(), variant.count(), cumulative, days));
        }
        if (told < all.size()) {
            int[] rest = all.subList(told, all.size()).stream()
                    .flatMapToInt(variant -> Arrays.stream(cases[variant.number()]))
                    .toArray();
            double days = median(Arrays.stream(rest).mapToDouble(which -> seconds[which]));
            found.add(new Row(null, rest.length, log.cases(), days));
        }
        return found;
    }

    private int[][] cases() {
        int[][] cases = new int[variants.size()][];
        Arrays.setAll(cases, variant -> new int[variants.count(variant)]);
        int[] next = new int[variants.size()];
        for (int which = 0; which < log.cases(); which++) {
            int variant = variants.of(which);
            cases[variant][next[variant]++] = which;
        }
        return cases;
    }

    private static double median(DoubleStream seconds) {
        return DurationSummary.of(seconds.toArray()).median() / DAY;
    }

    private Figure draw() {
        List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        List<Chain> chains = shown.stream().map(this::chain).toList();
        double width = Chain.width(chains, CHAINS);
        List<Paint> legend = activities.of(chains.stream().flatMap(chain -> chain.fitting(width, CHAINS).stream()));
        drawing.decoration(this::headers);
        for (int k = 0; k < shown.size(); k++) {
            Row row = shown.get(k);
            Chain chain = chains.get(k);
            double y = TOP + ROW * k;
            drawing.mark(Table.row(setting.id(), k), name(row), () -> {
                drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
                chain.shapes(drawing, LEFT, y + (ROW - Chain.HIGH) / 2, width, CHAINS);
            });
            int number = k + 1;
            drawing.decoration(() -> {
                drawing.ending(Integer.toString(number), LEFT - 8, y + 21, "f-muted");
                chain.codes(drawing, LEFT, y + (ROW - Chain.HIGH) / 2, width, CHAINS);
                numbers(row, y + 21);
            });
        }
        double end = TOP + ROW * shown.size() + 10;
        return drawing.whole(
                "variants.title", caption(shown), words.say("variants.desc"), drawing.legend(legend, end), table());
    }

    private Chain chain(Row row) {
        List<String> names = row.activities() == null ? List.of() : row.activities();
        return new Chain(names.stream()
                .map(name -> new Chain.Link(activities.paint(name), true))
                .toList());
    }

    private void headers() {
        drawing.text(words.say("variants.course"), LEFT, 14, "f-muted");
        drawing.ending(words.say("variants.cases"), CASES, 14, "f-muted");
        drawing.ending(words.say("variants.share"), SHARE, 14, "f-muted");
        drawing.ending(words.say("variants.cumulative"), TOGETHER, 14, "f-muted");
        drawing.ending(words.say("variants.duration.short"), DURATION, 14, "f-muted");
        drawing.line(0, TOP - 2, Drawing.WIDTH, TOP - 2, "f-grid");
    }

    private void numbers(Row row, double y) {
        if (row.activities() == null) {
            drawing.text(words.say("variants.others"), LEFT, y, "f-text");
        }
        drawing.ending(words.number(row.cases()), CASES, y, "f-code");
        drawing.ending(words.percent(share(row.cases())), SHARE, y, "f-text");
        drawing.ending(words.percent(share(row.cumulative())), TOGETHER, y, "f-text");
        drawing.ending(words.number(row.days(), 1), DURATION, y, "f-text");
    }

    private double share(int cases) {
        return (double) cases / log.cases();
    }

    private String course(Row row) {
        return row.activities() == null ? words.say("variants.others") : activities.course(row.activities());
    }

    private String name(Row row) {
        return words.say(
                "variants.mark",
                words.count("cases", row.cases()),
                words.percent(share(row.cases())),
                words.percent(share(row.cumulative())),
                words.say("variants.days", words.number(row.days(), 1)),
                course(row));
    }

    private String caption(List<Row> shown) {
        List<Row> single =
                shown.stream().filter(row -> row.activities() != null).toList();
        int drawn = single.stream().mapToInt(Row::cases).sum();
        String share = words.percent(share(drawn));
        String cases = words.count("cases", log.cases());
        boolean all = rows.stream().allMatch(row -> row.activities() != null);
        String caption = all
                ? words.say("variants.caption", words.number(single.size()), words.number(rows.size()), share, cases)
                : words.say("variants.caption.rare", words.number(single.size()), share, cases);
        return caption + " " + words.say("variants.legend");
    }

    private Table table() {
        List<List<Cell>> cells = IntStream.range(0, rows.size())
                .mapToObj(k -> {
                    Row row = rows.get(k);
                    return List.of(
                            words.cell(k + 1),
                            Cell.text(course(row)),
                            words.cell(
                                    row.activities() == null
                                            ? Double.NaN
                                            : row.activities().size()),
                            words.cell(row.cases()),
                            words.share(share(row.cases())),
                            words.share(share(row.cumulative())),
                            words.cell(row.days()));
                })
                .toList();
        return new Table(
                setting.id(),
                words.say("variants.title", setting.subject()),
                List.of(
                        words.say("variants.number"),
                        words.say("variants.course"),
                        words.say("variants.steps"),
                        words.say("variants.cases"),
                        words.say("variants.share"),
                        words.say("variants.cumulative"),
                        words.say("variants.duration")),
                cells);
    }
}
