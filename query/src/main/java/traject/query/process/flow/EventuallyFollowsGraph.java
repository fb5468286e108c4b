package traject.query.process.flow;

import java.util.List;
import traject.query.process.Arc;
import traject.query.process.ArcCounter;
import traject.query.process.EventLog;

/**
 * How often an activity comes at some time after another in the same case: the number of pairs of events ({@code
 * discover_eventually_follows_graph} of pm4py). Cost: events times different activities of a case.
 *
 * @param arcs by names; pairs that never come up are left out
 */
public record EventuallyFollowsGraph(List<Arc> arcs) {

    public EventuallyFollowsGraph {
        arcs = List.copyOf(arcs);
    }

    public static EventuallyFollowsGraph of(EventLog log) {
        ArcCounter follows = new ArcCounter(log.activities());
        int[] before = new int[log.activities().size()];
        int[] seen = new int[log.activities().size()];
        for (int which = 0; which < log.cases(); which++) {
            int different = 0;
            for (int event = log.begin(which); event < log.end(which); event++) {
                int now = log.activity(event);
                for (int i = 0; i < different; i++) {
                    follows.add(seen[i], now, before[seen[i]]);
                }
                if (before[now]++ == 0) {
                    seen[different++] = now;
                }
            }
            for (int i = 0; i < different; i++) {
                before[seen[i]] = 0;
            }
        }
        return new EventuallyFollowsGraph(follows.arcs());
    }
}
