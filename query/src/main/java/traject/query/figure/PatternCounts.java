package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Told;
import traject.shared.vocabulary.Pattern;

/** In how many cases each pattern shows. A pattern is about a relationship and the role of the helper, never about worth. */
public final class PatternCounts {

    /**
     * How often a pattern shows.
     *
     * @param cases in which it shows at least once
     * @param times in all relationships and periods together
     */
    public record Count(int cases, int times) {}

    private PatternCounts() {}

    /**
     * All patterns in their order, those that never show too.
     *
     * @param cases of which it is told
     */
    public static Figure of(Map<Pattern, Count> counts, int cases, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        Told all = Told.exactly(cases);
        for (Pattern pattern : Pattern.values()) {
            Count count = counts.getOrDefault(pattern, new Count(0, 0));
            Told in = CountTable.parts(new double[] {count.cases(), cases - count.cases()}, setting.protection())
                    .getFirst();
            double share = cases == 0 ? 0 : in.drawn() / cases;
            String label = pattern.label(words.language());
            bars.add(new Bars.Bar(
                    bars.size(), label, share, shown(in, all, words), name(label, in, all, count.times(), words)));
            rows.add(List.of(
                    Cell.text(label),
                    words.cell(in),
                    words.share(in, all),
                    in.isExact() ? words.cell(count.times()) : Cell.hidden()));
        }
        double end = Bars.draw(drawing, words, setting, bars);
        Table table = new Table(
                setting.id(),
                words.say("patterns.title", setting.subject()),
                List.of(
                        words.say("patterns.pattern"),
                        words.say("patterns.cases"),
                        words.say("patterns.share"),
                        words.say("patterns.times")),
                rows);
        return drawing.figure(
                "patterns.title",
                words.say("patterns.caption", words.number(cases)),
                words.say("patterns.desc"),
                end,
                table);
    }

    private static String shown(Told in, Told all, Words words) {
        if (!in.isExact()) {
            return words.number(in);
        }
        return in.number() == 0 ? "–" : words.number(in) + " · " + words.percent(in, all);
    }

    /** How often in all would tell how few cases there are at most. */
    private static String name(String label, Told in, Told all, int times, Words words) {
        return in.isExact()
                ? words.say("patterns.mark", label, words.number(in), words.percent(in, all), words.number(times))
                : words.say("patterns.hidden", label, words.number(in));
    }
}
