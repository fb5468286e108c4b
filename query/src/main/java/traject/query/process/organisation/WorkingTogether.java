package traject.query.process.organisation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import traject.query.process.Arc;
import traject.query.process.ArcCounter;
import traject.query.process.EventLog;

/**
 * Who does something in the same cases (van der Aalst, Reijers and Song 2005, Discovering social networks from event
 * logs, working together; {@code discover_working_together_network} of pm4py).
 *
 * @param arcs from each to each other, in how many cases both do something; by names
 * @param cases in how many cases somebody does something
 */
public record WorkingTogether(List<Arc> arcs, SortedMap<String, Long> cases) {

    public WorkingTogether {
        arcs = List.copyOf(arcs);
    }

    public static WorkingTogether of(EventLog log) {
        ArcCounter together = new ArcCounter(log.resources());
        SortedMap<String, Long> cases = new TreeMap<>();
        for (int which = 0; which < log.cases(); which++) {
            int[] resources = resources(log, which);
            for (int from : resources) {
                cases.merge(log.resources().name(from), 1L, Long::sum);
                for (int to : resources) {
                    if (from != to) {
                        together.add(from, to);
                    }
                }
            }
        }
        return new WorkingTogether(together.arcs(), Collections.unmodifiableSortedMap(cases));
    }

    private static int[] resources(EventLog log, int which) {
        int[] each = new int[log.length(which)];
        Arrays.setAll(each, i -> log.resource(log.begin(which) + i));
        return Arrays.stream(each)
                .filter(resource -> resource != EventLog.NO_RESOURCE)
                .distinct()
                .toArray();
    }

    /** In what part of their cases the first works together with the second, from 0 to 1. */
    public double share(Arc arc) {
        Long own = cases.get(arc.from());
        return own == null ? 0 : arc.count() / (double) own;
    }
}
