package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replays one trace after another on a net. */
final class Replayer {

    private final PetriNet net;
    private final SilentSteps silentSteps;
    private final Map<String, List<Transition>> byActivity;

    Replayer(PetriNet net) {
        this.net = net;
        this.silentSteps = new SilentSteps(net);
        this.byActivity = net.transitions().stream()
                .filter(transition -> !transition.silent())
                .collect(Collectors.groupingBy(transition -> String.valueOf(transition.activity())));
    }

    boolean knows(String activity) {
        return byActivity.containsKey(activity);
    }

    Replay replay(List<String> trace) {
        Tokens tokens = new Tokens();
        List<Integer> unknown = new ArrayList<>();
        List<Integer> forced = new ArrayList<>();
        for (int position = 0; position < trace.size(); position++) {
            List<Transition> transitions = byActivity.get(trace.get(position));
            if (transitions == null) {
                unknown.add(position);
            } else if (!tokens.step(transitions)) {
                forced.add(position);
            }
        }
        return tokens.end(unknown, forced);
    }

    /** The marking after one more event, or null where the net does not allow it. */
    @Nullable
    Marking after(Marking marking, String activity) {
        List<Transition> transitions = byActivity.getOrDefault(activity, List.of());
        List<Transition> path = silentSteps.path(marking, enablesOneOf(transitions));
        if (path == null) {
            return null;
        }
        Marking here = marking;
        for (Transition step : path) {
            here = step.firedIn(here);
        }
        return enabled(transitions, here).firedIn(here);
    }

    /** How many activities the net allows next, and which. */
    List<String> allowed(Marking marking) {
        List<Marking> reachable = List.copyOf(silentSteps.reachable(marking));
        return byActivity.entrySet().stream()
                .filter(entry -> reachable.stream().anyMatch(enablesOneOf(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Predicate<Marking> enablesOneOf(List<Transition> transitions) {
        return marking -> transitions.stream().anyMatch(transition -> transition.enabledIn(marking));
    }

    /** The first that is enabled, or the first. */
    private static Transition enabled(List<Transition> transitions, Marking marking) {
        return transitions.stream()
                .filter(transition -> transition.enabledIn(marking))
                .findFirst()
                .orElse(transitions.getFirst());
    }

    private final class Tokens {

        private Marking marking = net.initialMarking();
        private int missing;
        private int consumed;
        private int produced = marking.total();

        /** Whether no token had to be added. */
        boolean step(List<Transition> transitions) {
            silently(enablesOneOf(transitions));
            Transition transition = enabled(transitions, marking);
            boolean complete = add(transition.takes());
            fire(transition);
            return complete;
        }

        Replay end(List<Integer> unknown, List<Integer> forced) {
            silently(net.finalMarking()::equals);
            add(net.finalMarking());
            consumed += net.finalMarking().total();
            int remaining = marking.without(net.finalMarking()).total();
            return new Replay(missing, consumed, remaining, produced, unknown, forced);
        }

        private void silently(Predicate<Marking> wanted) {
            List<Transition> path = silentSteps.path(marking, wanted);
            if (path != null) {
                path.forEach(this::fire);
            }
        }

        private boolean add(Marking needed) {
            Marking lacking = needed.without(marking);
            missing += lacking.total();
            marking = marking.plus(lacking);
            return lacking.total() == 0;
        }

        private void fire(Transition transition) {
            marking = transition.firedIn(marking);
            consumed += transition.takes().total();
            produced += transition.puts().total();
        }
    }
}
