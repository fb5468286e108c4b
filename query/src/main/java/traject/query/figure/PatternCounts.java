package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        for (Pattern pattern : Pattern.values()) {
            Count count = counts.getOrDefault(pattern, new Count(0, 0));
            double share = cases == 0 ? 0 : (double) count.cases() / cases;
            String label = pattern.label(words.language());
            String shown = count.cases() == 0 ? "–" : count.cases() + " · " + words.percent(share);
            String name = words.say(
                    "patterns.mark",
                    label,
                    words.number(count.cases()),
                    words.percent(share),
                    words.number(count.times()));
            bars.add(new Bars.Bar(bars.size(), label, share, shown, name));
            rows.add(List.of(
                    Cell.text(label),
                    words.cell(count.cases()),
                    words.share(cases == 0 ? Double.NaN : share),
                    words.cell(count.times())));
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
}
