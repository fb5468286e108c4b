package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.process.EventLog;
import traject.query.process.conformance.Conformance;

/** How far each case goes as the five phases go. */
public final class FitnessFigure {

    private static final int TENTHS = 10;
    private static final double ROUNDING = 1e-9;

    private FitnessFigure() {}

    /** A bar for the cases without deviation, and one for each tenth below; in the table every case with its fitness. */
    public static Figure of(Conformance conformance, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        int cases = conformance.log().cases();
        double[] fitness = IntStream.range(0, cases)
                .mapToDouble(k -> conformance.fitness().of(k).fitness())
                .toArray();
        List<List<Integer>> which = new ArrayList<>();
        IntStream.rangeClosed(0, TENTHS).forEach(_ -> which.add(new ArrayList<>()));
        IntStream.range(0, cases).forEach(k -> which.get(tenth(fitness[k])).add(k));
        boolean named = !setting.protection().isOn();
        List<Told> told = told(which, cases, setting.protection());
        Told all = Told.exactly(cases);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int tenth = TENTHS; tenth >= 0; tenth--) {
            List<Integer> here = which.get(tenth);
            Told count = told.get(tenth);
            String label = tenth == TENTHS
                    ? words.number(1)
                    : words.say("fitness.between", words.number(tenth / 10.0), words.number((tenth + 1) / 10.0));
            String name = words.say("fitness.mark", label, words.count("cases", count), words.percent(count, all));
            bars.add(new Bars.Bar(bars.size(), label, count.drawn() / cases, shown(count, all, words), name));
            rows.add(List.of(
                    Cell.text(label),
                    words.cell(count),
                    words.share(count, all),
                    named
                            ? Cell.list(
                                    named(here, conformance.log(), k -> words.number(fitness[k], 3)),
                                    named(here, conformance.log(), k -> Words.exact(fitness[k])))
                            : Cell.text(Cell.HIDDEN)));
        }
        double end = Bars.draw(drawing, words, setting, bars);
        Table table = new Table(
                setting.id(),
                words.say("fitness.title", setting.subject()),
                List.of(
                        words.say("fitness.value"),
                        words.say("conformance.cases"),
                        words.say("conformance.share"),
                        words.say("fitness.which")),
                rows);
        return drawing.figure(
                "fitness.title",
                words.say(
                        "fitness.caption",
                        told.stream().allMatch(Told::isExact)
                                ? words.number(conformance.fitness().averageFitness(), 3)
                                : Cell.HIDDEN,
                        words.count("cases", cases)),
                words.say("fitness.desc"),
                end,
                table);
    }

    private static String shown(Told count, Told all, Words words) {
        if (!count.isExact()) {
            return words.number(count);
        }
        return count.isNobody() ? "–" : words.number(count) + " · " + words.percent(count, all);
    }

    /** How many have no deviation another figure tells, where it may: so it cannot be hidden here for the sake of others. */
    private static List<Told> told(List<List<Integer>> which, int cases, Protection protection) {
        LinkedCounts counts = new LinkedCounts(protection);
        int whole = counts.place();
        int parts = counts.place();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            counts.cell(whole, parts, which.get(tenth).size());
        }
        int fit = which.get(TENTHS).size();
        if (protection.isSmall(fit) || protection.isSmall(cases - fit)) {
            counts.cell(whole, parts, fit);
        } else {
            counts.known(whole, parts, fit);
        }
        counts.known(parts, whole, cases);
        return counts.protect();
    }

    private static List<String> named(List<Integer> cases, EventLog log, IntFunction<String> fitness) {
        return cases.stream().map(k -> log.caseId(k) + "=" + fitness.apply(k)).toList();
    }

    private static int tenth(double fitness) {
        return (int) (fitness * TENTHS + ROUNDING);
    }
}
