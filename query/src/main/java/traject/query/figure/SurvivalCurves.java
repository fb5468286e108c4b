package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.Told;
import traject.query.sequence.survival.LogRank;
import traject.query.sequence.survival.Observation;
import traject.query.sequence.survival.SurvivalCurve;
import traject.query.sequence.survival.SurvivalCurve.Interval;
import traject.query.sequence.survival.SurvivalCurve.Point;

/** To which share nothing has happened yet, over time, in groups; with how many are still at risk. */
public final class SurvivalCurves {

    private static final double LEFT = 120;
    private static final double RIGHT = Drawing.WIDTH - 190;
    private static final double TOP = 10;
    private static final double BOTTOM = 280;
    private static final double LABEL = 15;
    private static final double ROW = 17;
    private static final double CONFIDENCE = 0.95;
    private static final int DASHES = 6;
    private static final double TICK_APART = 3;

    /**
     * Those of whom there is a curve.
     *
     * @param observations at least one
     */
    public record Group(String name, List<Observation> observations) {
        public Group {
            observations = List.copyOf(observations);
        }

        private double size() {
            return observations.stream().mapToDouble(Observation::weight).sum();
        }
    }

    private final List<Group> groups;

    /** As much of their observations as may be told; none where that is nothing. */
    private final List<List<Observation>> shown;

    private final List<SurvivalCurve> curves;
    private final Words words;
    private final Setting setting;
    private final TimeUnit unit;
    private final Scale scale;
    private final Drawing drawing;

    private SurvivalCurves(List<Group> groups, TimeUnit unit, Setting setting) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("A survival curve needs a group");
        }
        this.groups = List.copyOf(groups);
        this.unit = unit;
        this.setting = setting;
        words = new Words(setting.language());
        shown = groups.stream()
                .map(group -> CoarseTimes.of(group.observations(), setting.protection()))
                .toList();
        curves = shown.stream()
                .map(told -> told.isEmpty() ? new SurvivalCurve(List.of(), 0, 0, 0) : SurvivalCurve.of(told))
                .toList();
        double end = curves.stream().mapToDouble(SurvivalCurve::end).max().orElse(1);
        scale = Scale.upTo(end, LEFT, RIGHT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /**
     * Kaplan-Meier curves with a log-log confidence band of 95 percent; two groups or more are compared by log-rank. Where
     * small counts are hidden, events of neighbouring times are told together, in periods with enough of them, and a curve
     * ends where the rest would be few; the test is still of the times as they were,
     * and there is none where a group is hidden.
     */
    public static Figure of(List<Group> groups, TimeUnit unit, Setting setting) {
        return new SurvivalCurves(groups, unit, setting).draw();
    }

    private Figure draw() {
        drawing.decoration(this::axes);
        int row = 0;
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            drawing.mark(Table.row(setting.id(), row), name(g), () -> curve(group));
            row += Math.max(1, curves.get(g).points().size());
        }
        drawing.decoration(this::labels);
        double end = BOTTOM + 48 + ROW * groups.size() + 8;
        String caption = words.say("survival.caption") + compared();
        if (setting.protection().isOn()) {
            caption += " "
                    + words.say(
                            "survival.hidden",
                            Integer.toString(setting.protection().threshold()));
        }
        return drawing.whole("survival.title", caption, words.say("survival.desc"), end, table());
    }

    private String compared() {
        if (groups.size() < 2 || shown.stream().anyMatch(List::isEmpty)) {
            return "";
        }
        LogRank test = LogRank.of(groups.stream().map(Group::observations).toList(), 0);
        if (test.degrees() == 0) {
            return " " + words.say("survival.no-test");
        }
        String chi = words.number(test.chiSquared(), 2);
        return " " + words.say("survival.test", chi, Integer.toString(test.degrees()), words.probability(test.p()));
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private void axes() {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            drawing.line(LEFT, y, RIGHT, y, "f-grid");
            drawing.ending(quarter * 25 + "%", LEFT - 8, y + 4, "f-muted");
        }
        drawing.line(LEFT, TOP, LEFT, BOTTOM, "f-axis");
        for (double tick : scale.ticks()) {
            drawing.line(scale.x(tick), BOTTOM, scale.x(tick), BOTTOM + 5, "f-axis");
            drawing.centred(words.number(tick), scale.x(tick), BOTTOM + 18, "f-muted");
        }
        drawing.text(words.say(unit.key() + ".axis"), RIGHT + 16, BOTTOM + 18, "f-muted");
        drawing.text(words.say("survival.risk"), 0, BOTTOM + 36, "f-muted");
        for (int g = 0; g < groups.size(); g++) {
            double y = BOTTOM + 36 + ROW * (g + 1);
            drawing.text(TextWidth.fitting(groups.get(g).name(), Drawing.TEXT, LEFT - 34), 0, y, "f-code");
            for (double tick : scale.ticks()) {
                if (!setting.protection().isOn()
                        || (isShown(g) && tick <= curves.get(g).end())) {
                    drawing.centred(words.number(atRisk(g, tick), 1), scale.x(tick), y, "f-text");
                }
            }
        }
    }

    private boolean isShown(int g) {
        return !shown.get(g).isEmpty();
    }

    private double atRisk(int g, double time) {
        return shown.get(g).stream()
                .filter(each -> each.time() >= time)
                .mapToDouble(Observation::weight)
                .sum();
    }

    private void curve(int g) {
        SurvivalCurve curve = curves.get(g);
        if (!isShown(g)) {
            return;
        }
        Outline line = new Outline().move(scale.x(0), y(1));
        Outline band = new Outline().move(scale.x(0), y(1));
        List<Interval> limits =
                curve.points().stream().map(SurvivalCurves::limits).toList();
        int last = curve.points().size();
        double until = scale.x(curve.end());
        for (int k = 0; k < last; k++) {
            Point point = curve.points().get(k);
            line.across(scale.x(point.time())).down(y(point.survival()));
            band.across(scale.x(point.time())).down(y(limits.get(k).upper()));
        }
        line.across(until);
        band.across(until);
        for (int k = last - 1; k >= 0; k--) {
            band.down(y(limits.get(k).lower()))
                    .across(scale.x(curve.points().get(k).time()));
        }
        band.down(y(1)).close();
        drawing.path(band, "f-band fill-g" + g % Paint.FURTHER);
        drawing.path(line, "f-line f-dash" + g % DASHES);
        drawing.path(censored(g), "f-censored");
    }

    /** Where the curve is 0 nothing is known of its limits: they stay at 0. */
    private static Interval limits(Point point) {
        Interval interval = SurvivalCurve.interval(point, SurvivalCurve.Scale.LOG_LOG, CONFIDENCE);
        return Double.isNaN(interval.lower()) ? new Interval(0, 0) : interval;
    }

    /** A tick where the observation of somebody ended without the event; ticks that would touch are one. */
    private Outline censored(int g) {
        Outline ticks = new Outline();
        double last = -TICK_APART;
        for (Observation each : shown.get(g).stream()
                .filter(observation -> !observation.event())
                .sorted((one, other) -> Double.compare(one.time(), other.time()))
                .toList()) {
            double x = scale.x(each.time());
            if (x - last >= TICK_APART) {
                double y = y(survival(curves.get(g), each.time()));
                ticks.move(x, y - 4).down(y + 4);
                last = x;
            }
        }
        return ticks;
    }

    private static double survival(SurvivalCurve curve, double time) {
        double share = 1;
        for (Point point : curve.points()) {
            if (point.time() <= time) {
                share = point.survival();
            }
        }
        return share;
    }

    /** At the end of each curve, with a sample of its line. */
    private void labels() {
        double[] wanted = curves.stream()
                .mapToDouble(curve -> y(survival(curve, curve.end())))
                .toArray();
        double[] placed = Spread.apart(wanted, LABEL, TOP + 6, BOTTOM - 4);
        for (int g = 0; g < placed.length; g++) {
            if (isShown(g)) {
                drawing.line(scale.x(curves.get(g).end()) + 2, wanted[g], RIGHT + 12, placed[g], "f-leader");
            }
            drawing.path(new Outline().move(RIGHT + 14, placed[g]).across(RIGHT + 40), "f-line f-dash" + g % DASHES);
            String name = TextWidth.fitting(groups.get(g).name(), Drawing.TEXT, Drawing.WIDTH - RIGHT - 52);
            drawing.text(name, RIGHT + 45, placed[g] + 4, "f-code");
        }
    }

    private String name(int g) {
        if (!isShown(g)) {
            return words.say("survival.few", groups.get(g).name(), words.number(size(g)));
        }
        SurvivalCurve curve = curves.get(g);
        SurvivalCurve.Scale by = SurvivalCurve.Scale.LOG_LOG;
        return words.say(
                "survival.mark",
                groups.get(g).name(),
                words.number(curve.weight(), 1),
                words.number(curve.events(), 1),
                time(curve.quantile(0.5)),
                time(curve.lowerQuantile(0.5, by, CONFIDENCE)),
                time(curve.upperQuantile(0.5, by, CONFIDENCE)),
                words.percent(survival(curve, curve.end())),
                words.number(curve.end(), 1));
    }

    private Told size(int g) {
        return Told.alone(groups.get(g).size(), setting.protection());
    }

    private String time(OptionalDouble time) {
        return time.isPresent() ? words.number(time.getAsDouble(), 2) : words.say("survival.never");
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Cell name = Cell.text(groups.get(g).name());
            if (!isShown(g)) {
                Cell none = Cell.hidden();
                rows.add(List.of(name, none, words.cell(size(g)), none, none, none, none, none));
                continue;
            }
            for (Point point : curves.get(g).points()) {
                rows.add(row(name, point, SurvivalCurve.interval(point, SurvivalCurve.Scale.LOG_LOG, CONFIDENCE)));
            }
            if (curves.get(g).points().isEmpty()) {
                rows.add(row(name, new Point(0, curves.get(g).weight(), 0, 1, 0, 0), null));
            }
        }
        return new Table(
                setting.id(),
                words.say("survival.title", setting.subject()),
                List.of(
                        words.say("group"),
                        words.say(unit.key() + ".axis"),
                        words.say("survival.risk"),
                        words.say("survival.events"),
                        words.say("survival.share"),
                        words.say("low"),
                        words.say("high"),
                        words.say("survival.hazard")),
                rows);
    }

    private List<Cell> row(Cell name, Point point, @Nullable Interval interval) {
        return List.of(
                name,
                words.cell(point.time()),
                words.cell(point.atRisk()),
                words.cell(point.events()),
                words.share(point.survival()),
                words.share(interval == null ? Double.NaN : interval.lower()),
                words.share(interval == null ? Double.NaN : interval.upper()),
                words.cell(point.cumulativeHazard()));
    }
}
