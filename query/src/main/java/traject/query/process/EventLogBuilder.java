package traject.query.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers events in any order and makes a log of them. */
public final class EventLogBuilder {

    private static final int FIRST = 16;

    private final Encoding cases = new Encoding();
    private final Encoding activities = new Encoding();
    private final Encoding resources = new Encoding();
    private int[] caseOf = new int[FIRST];
    private int[] activity = new int[FIRST];
    private int[] resource = new int[FIRST];
    private long[] nanos = new long[FIRST];
    private int size;

    /**
     * Adds an event.
     *
     * @param resourceName who did it; null when nobody is named
     * @throws IllegalArgumentException when case or activity have no name, or the time is not between the years 1677 and
     *     2262
     */
    public EventLogBuilder add(String caseId, String activityName, Instant time, @Nullable String resourceName) {
        if (caseId.isEmpty()) {
            throw new IllegalArgumentException("An event needs the case it belongs to");
        }
        if (activityName.isEmpty()) {
            throw new IllegalArgumentException("An event of case " + caseId + " has no activity");
        }
        long at = nanos(time);
        if (size == nanos.length) {
            grow();
        }
        caseOf[size] = cases.code(caseId);
        activity[size] = activities.code(activityName);
        resource[size] = resourceName == null ? EventLog.NO_RESOURCE : resources.code(resourceName);
        nanos[size] = at;
        size++;
        return this;
    }

    private static long nanos(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000), time.getNano());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("The time " + time + " is not between the years 1677 and 2262", e);
        }
    }

    private void grow() {
        int larger = Math.addExact(size, size);
        caseOf = Arrays.copyOf(caseOf, larger);
        activity = Arrays.copyOf(activity, larger);
        resource = Arrays.copyOf(resource, larger);
        nanos = Arrays.copyOf(nanos, larger);
    }

    /** The log of all events added so far. */
    public EventLog build() {
        int[] begins = begins();
        int[] order = byTime(byCase(begins), begins);
        return new EventLog(
                cases.names(),
                new Dictionary(activities.names()),
                new Dictionary(resources.names()),
                begins,
                Arrays.stream(order).map(event -> activity[event]).toArray(),
                Arrays.stream(order).map(event -> resource[event]).toArray(),
                Arrays.stream(order).mapToLong(event -> nanos[event]).toArray());
    }

    private int[] begins() {
        int[] begins = new int[cases.size() + 1];
        for (int event = 0; event < size; event++) {
            begins[caseOf[event] + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        return begins;
    }

    private int[] byCase(int[] begins) {
        int[] next = begins.clone();
        int[] order = new int[size];
        for (int event = 0; event < size; event++) {
            order[next[caseOf[event]]++] = event;
        }
        return order;
    }

    private int[] byTime(int[] order, int[] begins) {
        for (int which = 0; which + 1 < begins.length; which++) {
            int begin = begins[which];
            int end = begins[which + 1];
            if (!IntStream.range(begin + 1, end).allMatch(i -> nanos[order[i - 1]] <= nanos[order[i]])) {
                int[] sorted = Arrays.stream(order, begin, end)
                        .boxed()
                        .sorted(Comparator.comparingLong(event -> nanos[event]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, order, begin, sorted.length);
            }
        }
        return order;
    }
}
