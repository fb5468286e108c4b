package traject.query.process.organisation;

import java.util.List;
import traject.query.process.Arc;
import traject.query.process.ArcCounter;
import traject.query.process.EventLog;

/**
 * How often the next event of a case is done by somebody, after somebody (van der Aalst, Reijers and Song 2005,
 * Discovering social networks from event logs, handover of work; {@code discover_handover_of_work_network} of pm4py).
 * Who goes on with a case hands it over to themself. Nothing is handed over to or from an event that names nobody.
 *
 * @param arcs by names
 */
public record HandoverOfWork(List<Arc> arcs) {

    public HandoverOfWork {
        arcs = List.copyOf(arcs);
    }

    public static HandoverOfWork of(EventLog log) {
        return counted(log, false);
    }

    /** In how many cases somebody hands over to somebody at least once. */
    public static HandoverOfWork inCases(EventLog log) {
        return counted(log, true);
    }

    private static HandoverOfWork counted(EventLog log, boolean oncePerCase) {
        ArcCounter handovers = new ArcCounter(log.resources());
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which) + 1; event < log.end(which); event++) {
                int from = log.resource(event - 1);
                int to = log.resource(event);
                if (from == EventLog.NO_RESOURCE || to == EventLog.NO_RESOURCE) {
                    continue;
                }
                if (oncePerCase) {
                    handovers.addOnce(which, from, to);
                } else {
                    handovers.add(from, to);
                }
            }
        }
        return new HandoverOfWork(handovers.arcs());
    }

    /** What part of all handovers this is, from 0 to 1. */
    public double share(Arc arc) {
        return arc.count() / (double) arcs.stream().mapToLong(Arc::count).sum();
    }
}
