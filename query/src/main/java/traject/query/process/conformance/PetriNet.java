package traject.query.process.conformance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An accepting labelled place/transition net (van der Aalst, Process Mining, 2nd ed. 2016, ch. 3): what leads from the
 * initial to the final marking is allowed. Made by a {@link PetriNetBuilder} or read from PNML.
 *
 * @param places their ids, in the order of the tokens of a marking
 */
public record PetriNet(
        List<String> places, List<Transition> transitions, Marking initialMarking, Marking finalMarking) {

    public PetriNet {
        places = List.copyOf(places);
        transitions = List.copyOf(transitions);
    }

    /** All activities that the net knows. */
    public Set<String> activities() {
        return transitions.stream()
                .map(Transition::activity)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
