package traject.query.process.organisation;

import java.util.List;
import traject.query.process.Arc;
import traject.query.process.ArcCounter;
import traject.query.process.EventLog;

/**
 * How often somebody does an event of a case between two events of somebody else (van der Aalst, Reijers and Song 2005,
 * Discovering social networks from event logs, subcontracting; {@code discover_subcontracting_network} of pm4py).
 *
 * @param arcs from who does the events around to who does those between, who may be the same; by names
 */
public record Subcontracting(List<Arc> arcs) {

    public Subcontracting {
        arcs = List.copyOf(arcs);
    }

    /**
     * Counts each event between.
     *
     * @param distance how many events after the first the second one around comes: with 2 there is one event between
     * @throws IllegalArgumentException when the distance is less than 2
     */
    public static Subcontracting of(EventLog log, int distance) {
        if (distance < 2) {
            throw new IllegalArgumentException("Between two events at distance " + distance + " there is none");
        }
        ArcCounter between = new ArcCounter(log.resources());
        for (int which = 0; which < log.cases(); which++) {
            for (int event = log.begin(which); event + distance < log.end(which); event++) {
                int around = log.resource(event);
                if (around != EventLog.NO_RESOURCE && around == log.resource(event + distance)) {
                    for (int inside = event + 1; inside < event + distance; inside++) {
                        if (log.resource(inside) != EventLog.NO_RESOURCE) {
                            between.add(around, log.resource(inside));
                        }
                    }
                }
            }
        }
        return new Subcontracting(between.arcs());
    }
}
