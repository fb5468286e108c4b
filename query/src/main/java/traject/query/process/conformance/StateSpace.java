package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The markings of a net with a number each, and what leads from one to another, explored as far as somebody looks and
 * kept, since all cases go through the same. Not for several threads.
 */
final class StateSpace {

    /** A step that is possible in a marking. */
    record Step(int transition, int target) {}

    static final int INITIAL = 0;

    private final PetriNet net;
    private final Map<Marking, Integer> numbers = new HashMap<>();
    private final List<Marking> markings = new ArrayList<>();
    private final List<@Nullable List<Step>> steps = new ArrayList<>();

    StateSpace(PetriNet net) {
        this.net = net;
        number(net.initialMarking());
    }

    PetriNet net() {
        return net;
    }

    /** How many markings are known so far. */
    int size() {
        return markings.size();
    }

    boolean isFinal(int marking) {
        return markings.get(marking).equals(net.finalMarking());
    }

    List<Step> steps(int marking) {
        List<Step> known = steps.get(marking);
        if (known != null) {
            return known;
        }
        Marking here = markings.get(marking);
        List<Step> found = new ArrayList<>();
        for (int t = 0; t < net.transitions().size(); t++) {
            Transition transition = net.transitions().get(t);
            if (transition.enabledIn(here)) {
                found.add(new Step(t, number(transition.firedIn(here))));
            }
        }
        steps.set(marking, found);
        return found;
    }

    private int number(Marking marking) {
        Integer known = numbers.putIfAbsent(marking, markings.size());
        if (known != null) {
            return known;
        }
        markings.add(marking);
        steps.add(null);
        return markings.size() - 1;
    }
}
