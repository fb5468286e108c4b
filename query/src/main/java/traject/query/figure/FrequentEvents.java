package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.event.FrequentSubsequence;

/** Which courses of events are found often. */
public final class FrequentEvents {

    private static final int MOST = 25;

    private FrequentEvents() {}

    /** The first 25 are drawn, all stand in the table. */
    public static Figure of(List<FrequentSubsequence> found, Setting setting) {
        Words words = new Words(setting.language());
        Drawing drawing = new Drawing(setting, words, Drawing.WIDTH);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (FrequentSubsequence each : found) {
            String course = EventWords.course(each.subsequence(), words);
            String shown = words.percent(each.support()) + " · " + words.number(each.count(), 1);
            if (bars.size() < MOST) {
                String name = words.say(
                        "frequent.mark", course, words.percent(each.support()), words.number(each.count(), 1));
                bars.add(new Bars.Bar(
                        bars.size(),
                        EventWords.brief(each.subsequence(), words, Bars.ROOM),
                        each.support(),
                        shown,
                        name));
            }
            rows.add(List.of(
                    Cell.text(each.subsequence().toString()),
                    words.cell(each.subsequence().events()),
                    words.share(each.support()),
                    words.cell(each.count())));
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
        return drawing.figure(
                "frequent.title",
                words.say("frequent.caption", Integer.toString(bars.size()), words.number(found.size())),
                words.say("frequent.desc"),
                end,
                table);
    }
}
