package traject.query.process.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a net can get without anybody seeing it. */
final class SilentSteps {

    /** Silent steps that make tokens without end are followed so far. */
    private static final int MARKINGS = 10_000;

    private final List<Transition> silent;

    SilentSteps(PetriNet net) {
        this.silent = net.transitions().stream().filter(Transition::silent).toList();
    }

    /** The fewest silent steps to a marking that is wanted, none if it is wanted already; null if none leads there. */
    @Nullable
    List<Transition> path(Marking from, Predicate<Marking> wanted) {
        record Way(@Nullable Marking before, @Nullable Transition by) {}
        Map<Marking, Way> ways = new HashMap<>(Map.of(from, new Way(null, null)));
        Deque<Marking> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && ways.size() <= MARKINGS) {
            Marking here = open.removeFirst();
            if (wanted.test(here)) {
                List<Transition> path = new ArrayList<>();
                for (Way way = ways.get(here); way != null && way.by() != null; way = ways.get(way.before())) {
                    path.addFirst(way.by());
                }
                return path;
            }
            for (Transition transition : silent) {
                if (transition.enabledIn(here)) {
                    Marking there = transition.firedIn(here);
                    if (ways.putIfAbsent(there, new Way(here, transition)) == null) {
                        open.addLast(there);
                    }
                }
            }
        }
        return null;
    }

    /** All markings that silent steps lead to, the first included. */
    Set<Marking> reachable(Marking from) {
        Set<Marking> reached = new HashSet<>();
        path(from, marking -> {
            reached.add(marking);
            return false;
        });
        return reached;
    }
}
