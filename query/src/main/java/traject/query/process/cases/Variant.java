package traject.query.process.cases;

import java.util.List;

/**
 * A course that one case or more took.
 *
 * @param number among the {@link Variants} of the log
 * @param activities in order
 * @param count how many cases took it
 */
public record Variant(int number, List<String> activities, int count) {

    public Variant {
        activities = List.copyOf(activities);
    }
}
