package traject.query.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
     * @param count how often it happens, at least 0
     */
    public record Step(String id, String label, double count) {}

    /**
     * That one step directly follows another, perhaps itself.
     *
     * @param from id of the step before
     * @param to id of the step after
     * @param count how often, above 0
     * @param duration typical time between both; NaN when it is not known
     */
    public record Follows(String from, String to, double count, double duration) {}

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
