package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
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
     * @param times how often in all; NaN when that would tell more of the cases
     */
    private record Count(String label, Told having, Told again, double times) {

        double drawn() {
            return having.drawn() == 0 ? 0 : again.drawn() / having.drawn();
        }
    }

    private ReworkFigure() {}

    /** The 25 that come again in the largest part of the cases are drawn, all stand in the table. */
    public static Figure of(EventLog log, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Count count : counts(log, words, setting.protection())) {
            if (bars.size() < MOST) {
                bars.add(new Bars.Bar(
                        bars.size(), count.label(), count.drawn(), shown(count, words), name(count, words)));
            }
            rows.add(List.of(
                    Cell.text(count.label()),
                    words.cell(count.having()),
                    words.cell(count.again()),
                    words.share(count.again(), count.having()),
                    Double.isNaN(count.times()) ? Cell.hidden() : words.cell(count.times())));
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

    private static String shown(Count count, Words words) {
        String cases = words.count("cases", count.again());
        boolean exact = count.again().isExact() && count.having().isExact();
        return exact ? words.percent(count.again(), count.having()) + " · " + cases : cases;
    }

    private static String name(Count count, Words words) {
        String again = words.number(count.again());
        String having = words.count("cases", count.having());
        return Double.isNaN(count.times())
                ? words.say("rework.hidden", count.label(), again, having)
                : words.say(
                        "rework.mark",
                        count.label(),
                        again,
                        having,
                        words.percent(count.again(), count.having()),
                        words.number(count.times()));
    }

    private static List<Count> counts(EventLog log, Words words, Protection protection) {
        Activities activities = new Activities(log.activities().names(), words);
        Occurrences occurrences = Occurrences.of(log);
        Repetition repetition = Repetition.of(log);
        return log.activities().names().stream()
                .map(name -> {
                    double having = (double) occurrences.cases().getOrDefault(name, 0L);
                    double again = (double) repetition.rework().getOrDefault(name, 0L);
                    double times = (double) occurrences.times().getOrDefault(name, 0L);
                    List<Told> told = told(log.cases(), having, again, protection);
                    boolean exact = told.stream().allMatch(Told::isExact);
                    return new Count(activities.label(name), told.get(0), told.get(1), exact ? times : Double.NaN);
                })
                .sorted(Comparator.comparingDouble((Count count) -> -count.drawn())
                        .thenComparingDouble(count -> -count.again().drawn())
                        .thenComparing(Count::label))
                .toList();
    }

    /** Those in which it comes again and those in which it does not are all that have it; they and the others are all. */
    private static List<Told> told(int cases, double having, double again, Protection protection) {
        LinkedCounts counts = new LinkedCounts(protection);
        int all = counts.place();
        int with = counts.place();
        int end = counts.place();
        counts.cell(all, with, having);
        counts.cell(with, end, again);
        counts.unpublished(with, end, having - again);
        counts.unpublished(all, end, cases - having);
        counts.known(end, all, cases);
        return counts.protect().subList(0, 2);
    }
}
