package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Told;
import traject.query.sequence.event.FrequentSubsequence;

/** Which courses of events are found often. */
public final class FrequentEvents {

    private static final int MOST = 25;

    private FrequentEvents() {}

    /**
     * The first 25 are drawn, all stand in the table. Without how many trajectories it is of, no small count can be hidden.
     */
    public static Figure of(List<FrequentSubsequence> found, Setting setting) {
        if (setting.protection().isOn()) {
            throw new IllegalArgumentException("How few show a course is known only of so many trajectories");
        }
        return of(found, 0, setting);
    }

    /**
     * The same; a course of a few trajectories is theirs and is left out.
     *
     * @param trajectories in which was looked for them, by weight
     */
    public static Figure of(List<FrequentSubsequence> found, double trajectories, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (FrequentSubsequence each : found) {
            double in = Math.rint(each.support() * trajectories);
            if (setting.protection().isSmall(in)) {
                continue;
            }
            Told told = CountTable.parts(new double[] {in, Math.max(0, trajectories - in)}, setting.protection())
                    .getFirst();
            double share = told.isExact() ? each.support() : told.drawn() / trajectories;
            String percent = told.isExact() ? words.percent(share) : words.number(told);
            String count = told.isExact() ? words.number(each.count(), 1) : Cell.HIDDEN;
            String course = EventWords.course(each.subsequence(), words);
            if (bars.size() < MOST) {
                bars.add(new Bars.Bar(
                        bars.size(),
                        EventWords.brief(each.subsequence(), words, Bars.ROOM),
                        share,
                        told.isExact() ? percent + " · " + count : percent,
                        words.say("frequent.mark", course, percent, count)));
            }
            rows.add(List.of(
                    Cell.text(each.subsequence().toString()),
                    words.cell(each.subsequence().events()),
                    told.isExact() ? words.share(share) : Cell.hidden(),
                    told.isExact() ? words.cell(each.count()) : words.cell(told)));
        }
        double end = Bars.draw(drawing, words, setting, bars);
        Table table = new Table(
                setting.id(),
                words.say("frequent.title", setting.subject()),
                List.of(
                        words.say("frequent.course"),
                        words.say("frequent.events"),
                        words.say("frequent.support"),
                        words.say("number")),
                rows);
        String few = Integer.toString(setting.protection().threshold());
        String leftOut = setting.protection().isOn() ? " " + words.say("frequent.few", few) : "";
        return drawing.figure(
                "frequent.title",
                words.say("frequent.caption", Integer.toString(bars.size()), words.number(rows.size())) + leftOut,
                words.say("frequent.desc"),
                end,
                table);
    }
}
