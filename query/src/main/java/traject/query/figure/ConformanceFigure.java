package traject.query.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.process.conformance.Conformance;
import traject.query.process.conformance.Deviation;
import traject.query.process.conformance.Deviations.Found;

/** Where cases go another way than the five phases go, each way by itself. A deviation is no fault. */
public final class ConformanceFigure {

    private static final int MOST = 20;
    private static final double ROW = 34;
    private static final double TOP = 24;
    private static final double CHAINS = 380;
    private static final double BAR = 400;
    private static final double BARS = 150;
    private static final double TIMES = Drawing.WIDTH - 2;

    /**
     * A deviation, or all rare ones together.
     *
     * @param deviation null for several
     * @param times NaN when that would tell more of the cases
     */
    private record Row(@Nullable Deviation deviation, Told cases, double times, List<Integer> which) {}

    private final Conformance conformance;
    private final Setting setting;
    private final Words words;
    private final Activities activities;
    private final Drawing drawing;
    private final List<Row> rows;
    private final int cases;
    private final Told all;
    private final Told fit;
    private final double most;

    private ConformanceFigure(Conformance conformance, Setting setting) {
        this.conformance = conformance;
        this.setting = setting;
        words = new Words(setting.language());
        cases = conformance.log().cases();
        all = Told.exactly(cases);
        fit = part(Math.rint(conformance.fitness().fitting() * cases));
        List<Found> found = conformance.deviations().found();
        Set<String> names = new LinkedHashSet<>(conformance.log().activities().names());
        found.forEach(each -> names.addAll(each.deviation().passed()));
        activities = new Activities(names, words);
        rows = rows(found, told(found));
        most = Stream.concat(Stream.of(fit), rows.stream().map(Row::cases))
                .mapToDouble(Told::drawn)
                .reduce(1, Math::max);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /** How many cases something is of; those that it is not of are told by that, too. */
    private Told part(double count) {
        return CountTable.parts(new double[] {count, cases - count}, setting.protection())
                .getFirst();
    }

    /** How many deviations are told by themselves; the others must be of enough cases together. */
    private int told(List<Found> found) {
        Protection protection = setting.protection();
        int told = 0;
        while (told < found.size()
                && !protection.isSmall(found.get(told).cases().size())) {
            told++;
        }
        while (told > 0
                && protection.isSmall(
                        together(found.subList(told, found.size())).size())) {
            told--;
        }
        return told;
    }

    private static List<Integer> together(List<Found> found) {
        return found.stream().flatMap(each -> each.cases().stream()).distinct().toList();
    }

    private List<Row> rows(List<Found> found, int told) {
        List<Row> made = new ArrayList<>();
        found.subList(0, told).forEach(each -> made.add(row(each.deviation(), each.cases(), (double) each.times())));
        List<Found> rare = found.subList(told, found.size());
        if (!rare.isEmpty()) {
            double times = (double) rare.stream().mapToLong(Found::times).sum();
            made.add(row(null, together(rare), times));
        }
        return made;
    }

    private Row row(@Nullable Deviation deviation, List<Integer> which, double times) {
        Told told = part(which.size());
        return new Row(deviation, told, told.isExact() ? times : Double.NaN, which);
    }

    /**
     * The 20 deviations of most cases are drawn, all stand in the table with their cases, rare ones together where
     * small counts are hidden.
     */
    public static Figure of(Conformance conformance, Setting setting) {
        return new ConformanceFigure(conformance, setting).draw();
    }

    private Figure draw() {
        List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        List<Chain> chains = shown.stream().map(row -> chain(row.deviation())).toList();
        double width = Chain.width(chains, CHAINS);
        List<Paint> legend = activities.of(chains.stream().flatMap(chain -> chain.fitting(width, CHAINS).stream()));
        drawing.decoration(() -> {
            drawing.text(words.say("conformance.deviation"), 0, 14, "f-muted");
            drawing.text(words.say("conformance.cases"), BAR, 14, "f-muted");
            drawing.ending(words.say("conformance.times"), TIMES, 14, "f-muted");
            drawing.line(0, TOP - 2, Drawing.WIDTH, TOP - 2, "f-grid");
        });
        fitting();
        for (int k = 0; k < shown.size(); k++) {
            draw(k + 1, shown.get(k), chains.get(k), width);
        }
        double end = drawing.legend(legend, TOP + ROW * (shown.size() + 1) + 10);
        return drawing.figure("conformance.title", caption(shown.size()), words.say("conformance.desc"), end, table());
    }

    /** The cases that keep to the net stand first. */
    private void fitting() {
        String name = words.say("conformance.fits") + ": " + words.count("cases", fit);
        drawing.mark(Table.row(setting.id(), 0), name, () -> bar(TOP, fit, "f-edge f-surface"));
        drawing.decoration(() -> {
            drawing.text(words.say("conformance.fits"), 0, TOP + 21, "f-text");
            count(TOP, fit);
        });
    }

    private void draw(int place, Row row, Chain chain, double width) {
        double y = TOP + ROW * place;
        double high = y + (ROW - Chain.HIGH) / 2;
        drawing.mark(Table.row(setting.id(), place), name(row), () -> {
            bar(y, row.cases(), "f-edge f-strong");
            chain.shapes(drawing, 0, high, width, CHAINS);
        });
        drawing.decoration(() -> {
            chain.codes(drawing, 0, high, width, CHAINS);
            if (row.deviation() == null) {
                drawing.text(words.say("conformance.others"), 0, y + 21, "f-text");
            } else if (row.deviation().again()) {
                double end = width * chain.links().size() + 6;
                drawing.text(words.say("conformance.again.short"), end, y + 21, "f-muted");
            }
            count(y, row.cases());
            drawing.ending(times(row).shown(), TIMES, y + 21, "f-text");
        });
    }

    private void bar(double y, Told count, String style) {
        drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
        drawing.rect(BAR, y + 9, BARS * count.drawn() / most, ROW - 18, style);
    }

    private void count(double y, Told count) {
        String said = count.isExact() ? words.number(count) + " · " + words.percent(count, all) : words.number(count);
        drawing.text(said, BAR + BARS * count.drawn() / most + 8, y + 21, "f-code");
    }

    private Cell times(Row row) {
        return Double.isNaN(row.times()) ? Cell.hidden() : words.cell(row.times());
    }

    private Chain chain(@Nullable Deviation deviation) {
        List<Chain.Link> links = new ArrayList<>();
        if (deviation == null) {
            return new Chain(links);
        }
        if (deviation.after() != null) {
            links.add(new Chain.Link(activities.paint(deviation.after()), true));
        }
        deviation.passed().forEach(passed -> links.add(new Chain.Link(activities.paint(passed), false)));
        if (deviation.then() != null) {
            links.add(new Chain.Link(activities.paint(deviation.then()), true));
        }
        return new Chain(links);
    }

    private String said(@Nullable Deviation deviation) {
        if (deviation == null) {
            return words.say("conformance.others");
        }
        String after = label(deviation.after(), "conformance.begin");
        String passed = passed(deviation);
        if (deviation.then() == null) {
            return words.say("conformance.passed.end", after, passed);
        }
        String then = activities.label(deviation.then());
        if (passed.isEmpty()) {
            return words.say("conformance.much", after, then);
        }
        return words.say(deviation.again() ? "conformance.passed.again" : "conformance.passed", after, then, passed);
    }

    private String label(@Nullable String name, String otherwise) {
        return name == null ? words.say(otherwise) : activities.label(name);
    }

    private String passed(Deviation deviation) {
        return deviation.passed().stream().map(activities::label).collect(Collectors.joining(", "));
    }

    private String name(Row row) {
        return words.say(
                "conformance.mark",
                said(row.deviation()),
                words.count("cases", row.cases()),
                words.percent(row.cases(), all),
                times(row).shown());
    }

    private String caption(int shown) {
        String caption = words.say(
                "conformance.caption",
                words.number(fit),
                words.count("cases", cases),
                words.percent(fit, all),
                fit.isExact() ? words.number(conformance.fitness().fitness(), 3) : Cell.HIDDEN);
        return shown == rows.size()
                ? caption
                : caption + " " + words.say("conformance.chosen", words.number(shown), words.number(rows.size()));
    }

    /** Who deviates in two ways can be one alone: cases are not named where small counts are hidden. */
    private Cell which(Row row) {
        if (setting.protection().isOn()) {
            return Cell.text(Cell.HIDDEN);
        }
        List<String> ids = row.which().stream().map(conformance.log()::caseId).toList();
        return Cell.list(ids, ids);
    }

    private Table table() {
        List<List<Cell>> cells = new ArrayList<>();
        cells.add(List.of(
                Cell.text(words.say("conformance.fits")),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                words.cell(fit),
                words.share(fit, all),
                Cell.none(),
                Cell.text("")));
        for (Row row : rows) {
            List<Cell> line = new ArrayList<>(deviation(row.deviation()));
            line.addAll(List.of(words.cell(row.cases()), words.share(row.cases(), all), times(row), which(row)));
            cells.add(line);
        }
        return new Table(
                setting.id(),
                words.say("conformance.title", setting.subject()),
                List.of(
                        words.say("conformance.after"),
                        words.say("conformance.over"),
                        words.say("conformance.then"),
                        words.say("conformance.again"),
                        words.say("conformance.cases"),
                        words.say("conformance.share"),
                        words.say("conformance.times"),
                        words.say("conformance.which")),
                cells);
    }

    private List<Cell> deviation(@Nullable Deviation deviation) {
        return deviation == null
                ? List.of(Cell.text(words.say("conformance.others")), Cell.text(""), Cell.text(""), Cell.text(""))
                : List.of(
                        Cell.text(label(deviation.after(), "conformance.begin")),
                        Cell.text(passed(deviation)),
                        Cell.text(label(deviation.then(), "conformance.end")),
                        Cell.text(words.say(deviation.again() ? "conformance.yes" : "conformance.no")));
    }
}
