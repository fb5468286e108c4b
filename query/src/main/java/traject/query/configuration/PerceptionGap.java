package traject.query.configuration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.Side;

/**
 * The parties' perceptions contradict each other: the last of one is positive, the last of the other negative (ours,
 * from class V of the perception table [A]). From the day of the contradiction until a perception ends it; what does not
 * last until the end of its day is left aside.
 */
final class PerceptionGap {

    private PerceptionGap() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        Map<Side, PerceptionExpressed> last = new EnumMap<>(Side.class);
        Found open = null;
        for (PerceptionExpressed e : reading.entries(PerceptionExpressed.class).toList()) {
            if (!e.relationship().equals(relationship.id())) {
                continue;
            }
            last.put(e.party(), e);
            boolean gap = contradict(last);
            if (gap && open == null) {
                open = reading.found(
                        Pattern.PERCEPTION_GAP,
                        relationship.id(),
                        e.occurredOn(),
                        null,
                        last.values().stream().map(PerceptionExpressed::entry).toList());
            } else if (!gap && open != null) {
                if (open.from().isBefore(e.occurredOn())) {
                    found.add(open.until(e.occurredOn()));
                }
                open = null;
            }
        }
        if (open != null) {
            found.add(open);
        }
        return found;
    }

    private static boolean contradict(Map<Side, PerceptionExpressed> last) {
        PerceptionExpressed client = last.get(Side.CLIENT);
        PerceptionExpressed helper = last.get(Side.HELPER);
        return client != null
                && helper != null
                && PerceptionPair.of(client.perception(), helper.perception()) == PerceptionPair.CONTRADICTORY;
    }
}
