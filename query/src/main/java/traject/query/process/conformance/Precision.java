package traject.query.process.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.process.EventLog;

/**
 * How much a net allows that no case does: escaping edges (Munoz-Gama and Carmona 2010, A fresh look at precision in
 * process conformance; {@code precision_token_based_replay} of pm4py). At each beginning of a case, what the net allows
 * next is held against what cases did next. Beginnings that the net does not allow do not count; events whose activity it
 * does not know are passed over.
 */
public final class Precision {

    private Precision() {}

    /** From 0, everything allowed is never done, to 1, everything allowed is done; 1 where nothing can be compared. */
    public static double of(EventLog log, PetriNet net) {
        Replayer replayer = new Replayer(net);
        Beginning root = new Beginning(net.initialMarking());
        for (int which = 0; which < log.cases(); which++) {
            Beginning beginning = root;
            for (int event = log.begin(which); event < log.end(which); event++) {
                String activity = log.activities().name(log.activity(event));
                beginning = beginning.goOn(activity, replayer);
            }
        }
        Map<Marking, List<String>> allowed = new HashMap<>();
        long all = 0;
        long escaping = 0;
        List<Beginning> level = List.of(root);
        while (!level.isEmpty()) {
            for (Beginning beginning : level) {
                if (beginning.marking != null) {
                    Set<String> next = new HashSet<>(allowed.computeIfAbsent(beginning.marking, replayer::allowed));
                    all += beginning.times * next.size();
                    next.removeAll(beginning.next.keySet());
                    escaping += beginning.times * next.size();
                }
            }
            level = level.stream().flatMap(each -> each.next.values().stream()).toList();
        }
        return all == 0 ? 1 : 1 - escaping / (double) all;
    }

    /** What some cases begin with, as a node of a tree. */
    private static final class Beginning {

        private final @Nullable Marking marking;
        private final Map<String, Beginning> next = new HashMap<>();
        private long times;

        Beginning(@Nullable Marking marking) {
            this.marking = marking;
        }

        /** One more case goes on from here. */
        Beginning goOn(String activity, Replayer replayer) {
            times++;
            return next.computeIfAbsent(
                    activity,
                    which -> new Beginning(
                            marking == null || !replayer.knows(which) ? marking : replayer.after(marking, which)));
        }
    }
}
