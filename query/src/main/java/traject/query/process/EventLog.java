package traject.query.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cases and their events, validated once: every measure takes this object and can rely on it. Immutable.
 *
 * <p>The definition is that of van der Aalst, Process Mining (2nd ed. 2016, ch. 5): an event belongs to one case, has an
 * activity, a time, and perhaps a resource (who did it). Cases stand in the order in which they first came up, the events
 * of a case in that of their times, and equal times in the order in which they were added. Every case has an event.
 *
 * <p>Stored by column: cases, activities and resources are dense codes, the events of a case are those from
 * {@link #begin} to {@link #end}, the last excluded. Times are nanoseconds since 1970-01-01T00:00Z.
 */
public final class EventLog {

    /** The code where nobody is said to have done it. */
    public static final int NO_RESOURCE = -1;

    private static final long NANOS = 1_000_000_000;

    private final List<String> caseIds;
    private final Dictionary activities;
    private final Dictionary resources;
    private final int[] begins;
    private final int[] activity;
    private final int[] resource;
    private final long[] nanos;

    EventLog(
            List<String> caseIds,
            Dictionary activities,
            Dictionary resources,
            int[] begins,
            int[] activity,
            int[] resource,
            long[] nanos) {
        this.caseIds = caseIds;
        this.activities = activities;
        this.resources = resources;
        this.begins = begins;
        this.activity = activity;
        this.resource = resource;
        this.nanos = nanos;
    }

    /** Number of cases. */
    public int cases() {
        return caseIds.size();
    }

    /** Number of events. */
    public int events() {
        return activity.length;
    }

    public String caseId(int which) {
        return caseIds.get(which);
    }

    /** The first event of a case. */
    public int begin(int which) {
        return begins[which];
    }

    /** What follows the last event of a case. */
    public int end(int which) {
        return begins[which + 1];
    }

    /** Number of events of a case, at least 1. */
    public int length(int which) {
        return end(which) - begin(which);
    }

    public Dictionary activities() {
        return activities;
    }

    public Dictionary resources() {
        return resources;
    }

    /** The code of an event's activity. */
    public int activity(int event) {
        return activity[event];
    }

    /** The code of who did it, or {@link #NO_RESOURCE}. */
    public int resource(int event) {
        return resource[event];
    }

    /** When it happened, in nanoseconds since 1970. */
    public long nanos(int event) {
        return nanos[event];
    }

    public Instant time(int event) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos[event], NANOS), Math.floorMod(nanos[event], NANOS));
    }

    /** How long after one event another happened, in seconds. */
    public double seconds(int from, int to) {
        return (nanos[to] - nanos[from]) / (double) NANOS;
    }

    /** The trace of a case: the codes of its activities in order. A copy. */
    public int[] trace(int which) {
        return Arrays.copyOfRange(activity, begin(which), end(which));
    }

    /** The name of who did it, or null. */
    public @Nullable String resourceName(int event) {
        return resource[event] == NO_RESOURCE ? null : resources.name(resource[event]);
    }

    /** The events of these activities alone; a case left without any is left out. */
    public EventLog ofActivities(Collection<String> kept) {
        Set<String> names = new HashSet<>(kept);
        EventLogBuilder only = new EventLogBuilder();
        for (int which = 0; which < cases(); which++) {
            for (int event = begin(which); event < end(which); event++) {
                if (names.contains(activities.name(activity[event]))) {
                    only.add(caseId(which), activities.name(activity[event]), time(event), resourceName(event));
                }
            }
        }
        return only.build();
    }

    /** The events of which it is said who did them; a case left without any is left out. */
    public EventLog withResources() {
        EventLogBuilder only = new EventLogBuilder();
        for (int which = 0; which < cases(); which++) {
            for (int event = begin(which); event < end(which); event++) {
                if (resource[event] != NO_RESOURCE) {
                    only.add(caseId(which), activities.name(activity[event]), time(event), resourceName(event));
                }
            }
        }
        return only.build();
    }

    /** The cases at these positions, in that order. */
    public EventLog ofCases(int[] positions) {
        EventLogBuilder only = new EventLogBuilder();
        for (int which : positions) {
            IntStream.range(begin(which), end(which))
                    .forEach(event -> only.add(
                            caseId(which), activities.name(activity[event]), time(event), resourceName(event)));
        }
        return only.build();
    }
}
