package traject.query.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;
import traject.query.process.Arc;
import traject.query.process.EventLog;
import traject.query.process.cases.Occurrences;
import traject.query.process.flow.DirectlyFollowsGraph;
import traject.query.process.flow.PerformanceGraph;

/** How often what happens in a log, as counts of which some add up to others, and as much of them as may be told. */
final class LogCounts {

    private static final double DAY = 86_400;
    private static final String BEGIN = "begin";
    private static final String END = "end";

    /** Before the names of activities, so that none is taken for the beginning or the end. */
    private static final String ACTIVITY = "activity ";

    private record Way(String from, String to, double days) {}

    private final EventLog log;
    private final LinkedCounts counts;
    private final int begin;
    private final int end;
    private final Map<String, Integer> into = new HashMap<>();
    private final Map<String, Integer> out = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    LogCounts(EventLog log, Protection protection) {
        this.log = log;
        counts = new LinkedCounts(protection);
        begin = counts.place();
        end = counts.place();
        out.put(BEGIN, begin);
        into.put(END, end);
        activities();
        ways();
        counts.known(end, begin, log.cases());
    }

    /** As often as an activity comes, something leads to it and something leads on. */
    private void activities() {
        Occurrences occurrences = Occurrences.of(log);
        occurrences.times().forEach((name, times) -> {
            String id = ACTIVITY + name;
            into.put(id, counts.place());
            out.put(id, counts.place());
            steps.add(name);
            double cases = (double) occurrences.cases().getOrDefault(name, 0L);
            counts.cell(into.getOrDefault(id, begin), out.getOrDefault(id, end), (double) times, cases);
        });
    }

    private void ways() {
        DirectlyFollowsGraph graph = DirectlyFollowsGraph.of(log);
        graph.starts()
                .forEach((name, cases) -> way(BEGIN, ACTIVITY + name, (double) cases, (double) cases, Double.NaN));
        List<Arc> inCases = DirectlyFollowsGraph.inCases(log);
        List<PerformanceGraph.TimedArc> timed = PerformanceGraph.of(log).arcs();
        for (int k = 0; k < timed.size(); k++) {
            PerformanceGraph.TimedArc arc = timed.get(k);
            double days = arc.duration().median() / DAY;
            way(
                    ACTIVITY + arc.from(),
                    ACTIVITY + arc.to(),
                    (double) arc.duration().count(),
                    (double) inCases.get(k).count(),
                    days);
        }
        graph.ends().forEach((name, cases) -> way(ACTIVITY + name, END, (double) cases, (double) cases, Double.NaN));
    }

    private void way(String from, String to, double times, double cases, double days) {
        counts.cell(out.getOrDefault(from, begin), into.getOrDefault(to, end), times, cases);
        ways.add(new Way(from, to, days));
    }

    ProcessGraph graph(Locale language) {
        Words words = new Words(language);
        Activities activities = new Activities(log.activities().names(), words);
        List<Told> told = counts.protect();
        List<Step> shown = new ArrayList<>();
        shown.add(new Step(BEGIN, words.say("process.begin"), log.cases()));
        for (int k = 0; k < steps.size(); k++) {
            shown.add(new Step(ACTIVITY + steps.get(k), activities.label(steps.get(k)), told.get(k)));
        }
        shown.add(new Step(END, words.say("process.end"), log.cases()));
        List<Follows> follows = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            Way way = ways.get(k);
            Told count = told.get(steps.size() + k);
            follows.add(new Follows(way.from(), way.to(), count, count.isExact() ? way.days() : Double.NaN));
        }
        return new ProcessGraph(shown, follows, TimeUnit.DAY);
    }
}
