package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.process.EventLog;

/**
 * In which ways the cases of a log part from a net. Steps passed over at one place are one deviation, each event too
 * much is one by itself.
 *
 * @param found the one with most cases first, then the one with most times, then in the order in which they come up
 */
public record Deviations(List<Found> found) {

    /**
     * A deviation and where it was found.
     *
     * @param cases the positions of the cases in the log, in order, each once
     * @param times how often in all cases together
     */
    public record Found(Deviation deviation, List<Integer> cases, long times) {

        public Found {
            cases = List.copyOf(cases);
        }
    }

    public Deviations {
        found = List.copyOf(found);
    }

    /** Read off the alignments of a log, which tell more or less passed over by what their moves cost. */
    public static Deviations of(EventLog log, Alignments alignments) {
        Map<Deviation, List<Integer>> cases = new LinkedHashMap<>();
        for (int which = 0; which < log.cases(); which++) {
            for (Deviation deviation : in(alignments.of(which))) {
                cases.computeIfAbsent(deviation, _ -> new ArrayList<>()).add(which);
            }
        }
        Stream<Found> found = cases.entrySet().stream()
                .map(each -> new Found(
                        each.getKey(),
                        each.getValue().stream().distinct().toList(),
                        each.getValue().size()));
        return new Deviations(found.sorted(
                        Comparator.comparingInt((Found each) -> each.cases().size())
                                .thenComparingLong(Found::times)
                                .reversed())
                .toList());
    }

    /** The deviations of one case, in order. */
    public static List<Deviation> in(Alignment alignment) {
        Reading reading = new Reading();
        for (Move move : alignment.moves()) {
            switch (move) {
                case Move.Model model -> reading.passed.add(model.activity());
                case Move.Log log -> {
                    reading.found.add(new Deviation(
                            reading.after, List.of(), log.activity(), reading.seen.contains(log.activity())));
                    reading.seen.add(log.activity());
                }
                case Move.Synchronous both -> {
                    reading.end(both.activity());
                    reading.after = both.activity();
                    reading.seen.add(both.activity());
                }
                case Move.Silent silent -> {}
            }
        }
        reading.end(null);
        return reading.found;
    }

    private static final class Reading {

        private final List<Deviation> found = new ArrayList<>();
        private final List<String> passed = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private @Nullable String after;

        /** What was passed over ends with an event, or with the case. */
        void end(@Nullable String then) {
            if (!passed.isEmpty()) {
                found.add(new Deviation(after, passed, then, then != null && seen.contains(then)));
                passed.clear();
            }
        }
    }
}
