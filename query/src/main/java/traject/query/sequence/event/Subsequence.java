package traject.query.sequence.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A course of events: sets of events, one after another.
 *
 * @param sets names of events; those of one set happen at the same time
 */
public record Subsequence(List<List<String>> sets) {

    public Subsequence {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /** Single events one after another. */
    public static Subsequence of(String... events) {
        return new Subsequence(Arrays.stream(events).map(List::of).toList());
    }

    /** Number of events. */
    public int events() {
        return sets.stream().mapToInt(List::size).sum();
    }

    Subsequence then(String event) {
        List<List<String>> longer = new ArrayList<>(sets);
        longer.add(List.of(event));
        return new Subsequence(longer);
    }

    Subsequence with(String event) {
        List<List<String>> larger = new ArrayList<>(sets);
        List<String> last = new ArrayList<>(larger.removeLast());
        last.add(event);
        larger.add(last);
        return new Subsequence(larger);
    }

    /** As {@code (A)-(B,C)}. */
    @Override
    public String toString() {
        return sets.stream().map(set -> "(" + String.join(",", set) + ")").collect(Collectors.joining("-"));
    }
}
