package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.process.EventLog;
import traject.query.process.cases.Occurrences;
import traject.query.process.cases.Repetition;

/** Which steps come again in the same case, and how often. */
public final class ReworkFigure {

    private static final int MOST = 25;

    /**
     * An activity.
     *
     * @param having in how many cases it comes
     * @param again in how many of these more than once
     */
    private record Count(String label, double having, double again, double times) {
        double share() {
            return again / having;
        }
    }

    private ReworkFigure() {}

    /** The 25 that come again in the largest part of the cases are drawn, all stand in the table. */
    public static Figure of(EventLog log, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Count count : counts(log, words)) {
            String again = words.count("cases", count.again());
            String having = words.count("cases", count.having());
            String share = words.percent(count.share());
            if (bars.size() < MOST) {
                String name = words.say(
                        "rework.mark",
                        count.label(),
                        words.number(count.again()),
                        having,
                        share,
                        words.number(count.times()));
                bars.add(new Bars.Bar(bars.size(), count.label(), count.share(), share + " · " + again, name));
            }
            rows.add(List.of(
                    Cell.text(count.label()),
                    words.cell(count.having()),
                    words.cell(count.again()),
                    words.share(count.share()),
                    words.cell(count.times())));
        }
        double end = Bars.draw(drawing, words, setting, bars);
        Table table = new Table(
                setting.id(),
                words.say("rework.title", setting.subject()),
                List.of(
                        words.say("rework.activity"),
                        words.say("rework.having"),
                        words.say("rework.again"),
                        words.say("rework.share"),
                        words.say("rework.times")),
                rows);
        return drawing.figure(
                "rework.title",
                words.say("rework.caption", words.count("cases", log.cases())),
                words.say("rework.desc"),
                end,
                table);
    }

    private static List<Count> counts(EventLog log, Words words) {
        Activities activities = new Activities(log.activities().names(), words);
        Occurrences occurrences = Occurrences.of(log);
        Repetition repetition = Repetition.of(log);
        return log.activities().names().stream()
                .map(name -> new Count(
                        activities.label(name),
                        (double) occurrences.cases().getOrDefault(name, 0L),
                        (double) repetition.rework().getOrDefault(name, 0L),
                        (double) occurrences.times().getOrDefault(name, 0L)))
                .sorted(Comparator.comparingDouble((Count count) -> -count.share())
                        .thenComparingDouble(count -> -count.again())
                        .thenComparing(Count::label))
                .toList();
    }
}
