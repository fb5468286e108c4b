package traject.query.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.process.EventLog;

/**
 * Steps of a process and what follows what.
 *
 * @param steps in an order that decides between equals
 * @param unit of durations
 */
public record ProcessGraph(List<Step> steps, List<Follows> follows, TimeUnit unit) {

    /**
     * A step.
     *
     * @param id unique
     * @param label what a reader sees
     * @param count how often it happens, as far as that may be told
     */
    public record Step(String id, String label, Told count) {

        /** One that happens so often. */
        public Step(String id, String label, double count) {
            this(id, label, Told.exactly(count));
        }
    }

    /**
     * That one step directly follows another, perhaps itself.
     *
     * @param from id of the step before
     * @param to id of the step after
     * @param count how often, as far as that may be told; not that it is never
     * @param duration typical time between both; NaN when it is not known, or not told because the count is not
     */
    public record Follows(String from, String to, Told count, double duration) {

        /** One that happens so often. */
        public Follows(String from, String to, double count, double duration) {
            this(from, to, Told.exactly(count), duration);
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
            if (!ids.contains(each.from())
                    || !ids.contains(each.to())
                    || each.count().isNobody()) {
                throw new IllegalArgumentException("Not between two steps, or never: " + each);
            }
        }
    }

    /**
     * Of a log: how often each activity comes, and how often and after how many days, by the median, which follows which.
     * Cases go from a beginning, a step of its own, to an end. What few cases do is hidden, however often they do it, and
     * as much besides as nobody must work it out from: as often as a step comes something leads to it and from it.
     */
    public static ProcessGraph of(EventLog log, Locale language, Protection protection) {
        return new LogCounts(log, protection).graph(language);
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
