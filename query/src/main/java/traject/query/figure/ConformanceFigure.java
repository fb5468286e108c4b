package traject.query.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private final Conformance conformance;
    private final Setting setting;
    private final Words words;
    private final Activities activities;
    private final Drawing drawing;
    private final List<Found> found;
    private final int cases;
    private final double most;

    private ConformanceFigure(Conformance conformance, Setting setting) {
        this.conformance = conformance;
        this.setting = setting;
        words = new Words(setting.language());
        found = conformance.deviations().found();
        cases = conformance.log().cases();
        Set<String> names = new LinkedHashSet<>(conformance.log().activities().names());
        found.forEach(each -> names.addAll(each.deviation().passed()));
        activities = new Activities(names, words);
        int found = this.found.isEmpty() ? 0 : this.found.getFirst().cases().size();
        most = Math.max(1, Math.max(fit(), found));
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /** The 20 deviations of most cases are drawn, all stand in the table with the cases in which they are. */
    public static Figure of(Conformance conformance, Setting setting) {
        return new ConformanceFigure(conformance, setting).draw();
    }

    private Figure draw() {
        List<Found> shown = found.subList(0, Math.min(MOST, found.size()));
        List<Chain> chains = shown.stream().map(each -> chain(each.deviation())).toList();
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
            row(k + 1, shown.get(k), chains.get(k), width);
        }
        double end = drawing.legend(legend, TOP + ROW * (shown.size() + 1) + 10);
        return drawing.figure("conformance.title", caption(shown.size()), words.say("conformance.desc"), end, table());
    }

    /** The cases that keep to the net stand first. */
    private void fitting() {
        String name = words.say("conformance.fits") + ": " + words.count("cases", fit());
        drawing.mark(Table.row(setting.id(), 0), name, () -> bar(TOP, fit(), "f-edge f-surface"));
        drawing.decoration(() -> {
            drawing.text(words.say("conformance.fits"), 0, TOP + 21, "f-text");
            count(TOP, fit());
        });
    }

    private void row(int row, Found each, Chain chain, double width) {
        double y = TOP + ROW * row;
        double high = y + (ROW - Chain.HIGH) / 2;
        drawing.mark(Table.row(setting.id(), row), name(each), () -> {
            bar(y, each.cases().size(), "f-edge f-strong");
            chain.shapes(drawing, 0, high, width, CHAINS);
        });
        drawing.decoration(() -> {
            chain.codes(drawing, 0, high, width, CHAINS);
            if (each.deviation().again()) {
                double end = width * chain.links().size() + 6;
                drawing.text(words.say("conformance.again.short"), end, y + 21, "f-muted");
            }
            count(y, each.cases().size());
            drawing.ending(words.number((double) each.times()), TIMES, y + 21, "f-text");
        });
    }

    private void bar(double y, double count, String style) {
        drawing.rect(0, y, Drawing.WIDTH, ROW, "f-hit");
        drawing.rect(BAR, y + 9, BARS * count / most, ROW - 18, style);
    }

    private void count(double y, double count) {
        String said = words.number(count) + " · " + words.percent(share(count));
        drawing.text(said, BAR + BARS * count / most + 8, y + 21, "f-code");
    }

    private double fit() {
        return Math.rint(conformance.fitness().fitting() * cases);
    }

    private double share(double count) {
        return count / cases;
    }

    private Chain chain(Deviation deviation) {
        List<Chain.Link> links = new ArrayList<>();
        if (deviation.after() != null) {
            links.add(new Chain.Link(activities.paint(deviation.after()), true));
        }
        deviation.passed().forEach(passed -> links.add(new Chain.Link(activities.paint(passed), false)));
        if (deviation.then() != null) {
            links.add(new Chain.Link(activities.paint(deviation.then()), true));
        }
        return new Chain(links);
    }

    private String said(Deviation deviation) {
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

    private String name(Found each) {
        return words.say(
                "conformance.mark",
                said(each.deviation()),
                words.count("cases", each.cases().size()),
                words.percent(share(each.cases().size())),
                words.number((double) each.times()));
    }

    private String caption(int shown) {
        String caption = words.say(
                "conformance.caption",
                words.number(fit()),
                words.count("cases", cases),
                words.percent(conformance.fitness().fitting()),
                words.number(conformance.fitness().fitness(), 3));
        return shown == found.size()
                ? caption
                : caption + " " + words.say("conformance.chosen", words.number(shown), words.number(found.size()));
    }

    private Cell which(Found each) {
        List<String> ids = each.cases().stream().map(conformance.log()::caseId).toList();
        return Cell.list(ids, ids);
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.text(words.say("conformance.fits")),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                words.cell(fit()),
                words.share(share(fit())),
                Cell.none(),
                Cell.text("")));
        for (Found each : found) {
            Deviation deviation = each.deviation();
            rows.add(List.of(
                    Cell.text(label(deviation.after(), "conformance.begin")),
                    Cell.text(passed(deviation)),
                    Cell.text(label(deviation.then(), "conformance.end")),
                    Cell.text(words.say(deviation.again() ? "conformance.yes" : "conformance.no")),
                    words.cell(each.cases().size()),
                    words.share(share(each.cases().size())),
                    words.cell((double) each.times()),
                    which(each)));
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
                rows);
    }
}
