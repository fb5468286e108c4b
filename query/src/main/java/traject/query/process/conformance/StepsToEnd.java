package traject.query.process.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * How many visible steps it takes at least from a marking to the final one: what makes the search for alignments look
 * ahead. Found once for a net by going backwards from the end; of a net with too many markings, perhaps without number,
 * nothing is known, which is 0.
 */
final class StepsToEnd {

    /** The final marking cannot be reached any more. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int MARKINGS = 5_000;

    private final int[] least;

    private StepsToEnd(int[] least) {
        this.least = least;
    }

    static StepsToEnd of(StateSpace space) {
        for (int marking = 0; marking < space.size(); marking++) {
            if (space.size() > MARKINGS) {
                return new StepsToEnd(new int[0]);
            }
            space.steps(marking);
        }
        return new StepsToEnd(backwards(space));
    }

    private record Entry(int source, boolean silent) {}

    private static int[] backwards(StateSpace space) {
        List<List<Entry>> entries = new ArrayList<>();
        for (int marking = 0; marking < space.size(); marking++) {
            entries.add(new ArrayList<>());
        }
        int[] least = new int[space.size()];
        Arrays.fill(least, NEVER);
        Deque<Integer> open = new ArrayDeque<>();
        for (int marking = 0; marking < space.size(); marking++) {
            for (StateSpace.Step step : space.steps(marking)) {
                boolean silent =
                        space.net().transitions().get(step.transition()).silent();
                entries.get(step.target()).add(new Entry(marking, silent));
            }
            if (space.isFinal(marking)) {
                least[marking] = 0;
                open.add(marking);
            }
        }
        while (!open.isEmpty()) {
            int marking = open.removeFirst();
            for (Entry entry : entries.get(marking)) {
                int steps = least[marking] + (entry.silent() ? 0 : 1);
                if (steps < least[entry.source()]) {
                    least[entry.source()] = steps;
                    if (entry.silent()) {
                        open.addFirst(entry.source());
                    } else {
                        open.addLast(entry.source());
                    }
                }
            }
        }
        return least;
    }

    int from(int marking) {
        return marking < least.length ? least[marking] : 0;
    }
}
