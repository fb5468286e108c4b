package traject.query.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import traject.query.process.EventLog;
import traject.query.process.cases.Occurrences;
import traject.query.process.flow.DirectlyFollowsGraph;
import traject.query.process.flow.PerformanceGraph;

/**
 * Steps of a process and what follows what.
 *
 * @param steps in an order that decides between equals
 * @param unit of durations
 */
public record ProcessGraph(List<Step> steps, List<Follows> follows, TimeUnit unit) {

    private static final double DAY = 86_400;
    private static final String BEGIN = "begin";
    private static final String END = "end";

    /** Before the names of activities, so that none is taken for the beginning or the end. */
    private static final String ACTIVITY = "activity ";

    /**
     * A step.
     *
     * @param id unique
     * @param label what a reader sees
     * @param count how often it happens, at least 0
     * @param cases in how many cases
     */
    public record Step(String id, String label, double count, double cases) {

        /** One that happens once in each case. */
        public Step(String id, String label, double count) {
            this(id, label, count, count);
        }
    }

    /**
     * That one step directly follows another, perhaps itself.
     *
     * @param from id of the step before
     * @param to id of the step after
     * @param count how often, above 0
     * @param duration typical time between both; NaN when it is not known
     * @param cases in how many cases
     */
    public record Follows(String from, String to, double count, double duration, double cases) {

        /** What happens once in each case. */
        public Follows(String from, String to, double count, double duration) {
            this(from, to, count, duration, count);
        }
    }

    public ProcessGraph {
        steps = List.copyOf(steps);
        follows = List.copyOf(follows);
        Set<String> ids = new HashSet<>();
        for (Step step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("There are two steps " + step.id());
            }
        }
        for (Follows each : follows) {
            if (!ids.contains(each.from()) || !ids.contains(each.to()) || !(each.count() > 0)) {
                throw new IllegalArgumentException("Not between two steps, or never: " + each);
            }
        }
    }

    /**
     * Of a log: how often each activity comes, and how often and after how many days, by the median, which follows which.
     * Cases go from a beginning, a step of its own, to an end.
     */
    public static ProcessGraph of(EventLog log, Locale language) {
        Words words = new Words(language);
        Activities activities = new Activities(log.activities().names(), words);
        DirectlyFollowsGraph ends = DirectlyFollowsGraph.of(log);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(BEGIN, words.say("process.begin"), log.cases()));
        Occurrences.of(log)
                .times()
                .forEach((name, times) -> steps.add(new Step(ACTIVITY + name, activities.label(name), (double) times)));
        steps.add(new Step(END, words.say("process.end"), log.cases()));
        List<Follows> follows = new ArrayList<>();
        ends.starts()
                .forEach((name, cases) -> follows.add(new Follows(BEGIN, ACTIVITY + name, (double) cases, Double.NaN)));
        for (PerformanceGraph.TimedArc arc : PerformanceGraph.of(log).arcs()) {
            double days = arc.duration().median() / DAY;
            follows.add(new Follows(
                    ACTIVITY + arc.from(),
                    ACTIVITY + arc.to(),
                    (double) arc.duration().count(),
                    days));
        }
        ends.ends()
                .forEach((name, cases) -> follows.add(new Follows(ACTIVITY + name, END, (double) cases, Double.NaN)));
        return new ProcessGraph(steps, follows, TimeUnit.DAY);
    }

    /** The place of a step. */
    int indexOf(String id) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).id().equals(id)) {
                return step;
            }
        }
        throw new IllegalArgumentException("There is no step " + id);
    }
}
