package traject.query.timeline;

import java.util.List;

/**
 * Some steps of a replay, one after another.
 *
 * @param total how many steps the whole replay has
 */
public record Steps(int total, List<Step> steps) {

    public Steps {
        steps = List.copyOf(steps);
    }
}
