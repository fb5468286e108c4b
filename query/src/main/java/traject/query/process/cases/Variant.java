package traject.query.process.cases;

import java.util.List;

/**
 * A course that one case or more took.
 *
 * @param activities in order
 * @param cases the positions of the cases in the log, in that order
 */
public record Variant(List<String> activities, List<Integer> cases) {

    public Variant {
        activities = List.copyOf(activities);
        cases = List.copyOf(cases);
    }

    /** How many cases took this course. */
    public int count() {
        return cases.size();
    }
}
