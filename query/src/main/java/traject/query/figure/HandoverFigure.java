package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Telling;
import traject.query.disclosure.Told;
import traject.query.process.Arc;
import traject.query.process.EventLog;
import traject.query.process.organisation.HandoverOfWork;

/**
 * Who hands over to whom: every cell has its number, shading only helps. Helpers are numbered in the order of how often
 * they hand over and take over, and keep their numbers within the figure. A time in which nobody leads does not undo a
 * handover: who takes a case up after it takes over from who led before.
 */
public final class HandoverFigure {

    private static final int MOST = 15;
    private static final double LEFT = 84;
    private static final double TOP = 40;
    private static final double CELL = 40;
    private static final double TOTAL = 92;
    private static final double DARKEST = 0.55;

    /**
     * That a case went from one helper to another, by their numbers from 0.
     *
     * @param times as far as that may be told
     * @param cases in how many cases, as far as that may be told
     */
    private record Handover(int from, int to, Told times, Told cases) {}

    private final EventLog log;
    private final Setting setting;
    private final Words words;
    private final Drawing drawing;
    private final List<String> helpers;
    private final Map<Integer, List<Handover>> handovers = new TreeMap<>();
    private final double[] taken;
    private final int shown;
    private final boolean totals;

    /** The same between two by what they are called. */
    private record Change(String from, String to, Told times, Told cases) {}

    private HandoverFigure(EventLog log, Setting setting) {
        this.log = log;
        this.setting = setting;
        words = new Words(setting.language());
        EventLog done = log.withResources();
        List<Change> changes = changes(done, setting.protection());
        helpers = ordered(done.resources().names(), changes);
        taken = new double[helpers.size()];
        Map<String, Integer> numbers = new HashMap<>();
        helpers.forEach(helper -> numbers.put(helper, numbers.size()));
        for (Change change : changes) {
            int from = requireNonNull(numbers.get(change.from()));
            int to = requireNonNull(numbers.get(change.to()));
            handovers
                    .computeIfAbsent(from, _ -> new ArrayList<>())
                    .add(new Handover(from, to, change.times(), change.cases()));
            taken[to] += change.times().drawn();
        }
        handovers.values().forEach(each -> each.sort(Comparator.comparingInt(Handover::to)));
        shown = Math.min(MOST, helpers.size());
        totals = !setting.protection().isOn();
        drawing = new Drawing(setting, words, Math.max(480, LEFT + CELL * shown + TOTAL));
    }

    /**
     * The 15 helpers with most handovers are drawn, all stand in the table. Where small counts are hidden there are no
     * totals, out of which they could be worked out.
     */
    public static Figure of(EventLog log, Setting setting) {
        return new HandoverFigure(log, setting).draw();
    }

    /** Without those who go on themselves; both ways of counting know the same pairs, in the same order. */
    private static List<Change> changes(EventLog done, Protection protection) {
        List<Arc> times = HandoverOfWork.of(done).arcs();
        List<Arc> cases = HandoverOfWork.inCases(done).arcs();
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            Arc arc = times.get(k);
            if (!arc.from().equals(arc.to())) {
                double of = (double) cases.get(k).count();
                Told told = told((double) arc.count(), of, protection);
                changes.add(new Change(arc.from(), arc.to(), told, Told.alone(of, protection)));
            }
        }
        return changes;
    }

    /** What happens in few cases is theirs, however often it happens. */
    private static Told told(double times, double cases, Protection protection) {
        boolean often = protection.isSmall(cases) && !protection.isSmall(times);
        int threshold = protection.threshold();
        return often
                ? new Told(Telling.AT_LEAST, threshold, threshold, Double.POSITIVE_INFINITY)
                : Told.alone(times, protection);
    }

    private static List<String> ordered(List<String> names, List<Change> changes) {
        Map<String, Double> much = new HashMap<>();
        for (Change change : changes) {
            much.merge(change.from(), change.times().drawn(), Double::sum);
            much.merge(change.to(), change.times().drawn(), Double::sum);
        }
        return names.stream()
                .sorted(Comparator.comparingDouble((String name) -> -much.getOrDefault(name, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String code(int helper) {
        return "H" + (helper + 1);
    }

    private List<Handover> from(int helper) {
        return handovers.getOrDefault(helper, List.of());
    }

    private double given(int helper) {
        return from(helper).stream().mapToDouble(each -> each.times().drawn()).sum();
    }

    private Figure draw() {
        double all = Arrays.stream(taken).sum();
        List<Handover> inside = IntStream.range(0, shown)
                .boxed()
                .flatMap(helper -> from(helper).stream())
                .filter(each -> each.to() < shown)
                .toList();
        double most =
                inside.stream().mapToDouble(each -> each.times().drawn()).max().orElse(1);
        double drawn = inside.stream().mapToDouble(each -> each.times().drawn()).sum();
        List<List<Cell>> rows = new ArrayList<>();
        drawing.decoration(this::columns);
        for (int from = 0; from < helpers.size(); from++) {
            if (from < shown) {
                row(from, rows.size(), most);
            }
            rows.addAll(cells(from));
        }
        if (totals) {
            drawing.decoration(this::takers);
        }
        double height = TOP + CELL * (totals ? shown + 1 : shown) + 4;
        return drawing.figure("handover.title", caption(all, drawn), words.say("handover.desc"), height, table(rows));
    }

    private void columns() {
        drawing.text(words.say("handover.corner"), 0, TOP - 8, "f-muted");
        for (int to = 0; to < shown; to++) {
            drawing.centred(code(to), LEFT + CELL * (to + 0.5), TOP - 8, "f-code");
        }
        if (totals) {
            drawing.centred(words.say("handover.gives"), LEFT + CELL * shown + TOTAL / 2, TOP - 8, "f-muted");
        }
    }

    private void row(int from, int row, double most) {
        double y = TOP + CELL * from;
        List<Handover> inside =
                from(from).stream().filter(each -> each.to() < shown).toList();
        drawing.mark(Table.row(setting.id(), row), name(from), () -> {
            for (int to = 0; to < shown; to++) {
                drawing.rect(LEFT + CELL * to, y, CELL, CELL, from == to ? "f-cell f-sunk" : "f-cell f-surface");
            }
            for (Handover each : inside) {
                drawing.shade(
                        LEFT + CELL * each.to(),
                        y,
                        CELL,
                        CELL,
                        DARKEST * each.times().drawn() / most);
            }
        });
        drawing.decoration(() -> {
            double line = y + CELL / 2 + 4;
            drawing.ending(code(from), LEFT - 8, line, "f-code");
            for (int to = 0; to < shown; to++) {
                int other = to;
                String said = inside.stream()
                        .filter(each -> each.to() == other)
                        .map(each -> words.number(each.times()))
                        .findFirst()
                        .orElse(from == to ? "" : "·");
                drawing.centred(said, LEFT + CELL * (to + 0.5), line, "f-code");
            }
            if (totals) {
                drawing.centred(words.number(given(from)), LEFT + CELL * shown + TOTAL / 2, line, "f-text");
            }
        });
    }

    private void takers() {
        double y = TOP + CELL * (shown + 0.5) + 4;
        drawing.ending(words.say("handover.takes"), LEFT - 4, y, "f-muted");
        for (int to = 0; to < shown; to++) {
            drawing.centred(words.number(taken[to]), LEFT + CELL * (to + 0.5), y, "f-text");
        }
    }

    private String name(int from) {
        List<Handover> often = from(from).stream()
                .sorted(Comparator.comparingDouble(
                        (Handover each) -> -each.times().drawn()))
                .toList();
        String to = often.stream()
                .limit(MOST)
                .map(each -> words.say("handover.to", code(each.to()), words.number(each.times())))
                .collect(Collectors.joining(", ", "", often.size() > MOST ? ", …" : ""));
        if (!totals) {
            return often.isEmpty()
                    ? words.say("handover.hidden.nothing", code(from))
                    : words.say("handover.hidden.mark", code(from), to);
        }
        return often.isEmpty()
                ? words.say("handover.nothing", code(from), words.number(taken[from]))
                : words.say("handover.mark", code(from), words.number(given(from)), to);
    }

    /** A row of the table for each to whom a helper hands over, and one for a helper who hands nothing over. */
    private List<List<Cell>> cells(int from) {
        if (from(from).isEmpty()) {
            return List.of(List.of(
                    Cell.text(code(from)),
                    Cell.text(helpers.get(from)),
                    Cell.text("–"),
                    Cell.text(""),
                    words.cell(0),
                    words.cell(0)));
        }
        return from(from).stream()
                .map(each -> List.of(
                        Cell.text(code(from)),
                        Cell.text(helpers.get(from)),
                        Cell.text(code(each.to())),
                        Cell.text(helpers.get(each.to())),
                        words.cell(each.times()),
                        words.cell(each.cases())))
                .toList();
    }

    private String caption(double all, double drawn) {
        String cases = words.count("cases", log.cases());
        if (all > 0 && !totals) {
            String hidden = words.say("handover.hidden", words.number(helpers.size()), cases);
            return shown == helpers.size()
                    ? hidden
                    : hidden + " " + words.say("handover.hidden.chosen", words.number(shown));
        }
        if (all == 0) {
            return words.say("handover.none", words.number(helpers.size()), cases);
        }
        String caption = words.say("handover.caption", words.number(all), words.number(helpers.size()), cases);
        return shown == helpers.size()
                ? caption
                : caption + " " + words.say("handover.chosen", words.number(shown), words.percent(drawn / all));
    }

    private Table table(List<List<Cell>> rows) {
        return new Table(
                setting.id(),
                words.say("handover.title", setting.subject()),
                List.of(
                        words.say("handover.from"),
                        words.say("handover.from.name"),
                        words.say("handover.into"),
                        words.say("handover.into.name"),
                        words.say("handover.times"),
                        words.say("handover.cases")),
                rows);
    }
}
