package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a net together; arcs may be named before what they connect. */
public final class PetriNetBuilder {

    private record Arc(String source, String target, int weight) {}

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Optional<String>> transitions = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final Map<String, Integer> initial = new HashMap<>();
    private final Map<String, Integer> end = new HashMap<>();

    /**
     * A place.
     *
     * @throws IllegalArgumentException when something else has that id
     */
    public PetriNetBuilder place(String id) {
        mustBeNew(id);
        places.put(id, places.size());
        return this;
    }

    /**
     * A transition.
     *
     * @param activity null for a silent one
     * @throws IllegalArgumentException when something else has that id
     */
    public PetriNetBuilder transition(String id, @Nullable String activity) {
        mustBeNew(id);
        transitions.put(id, Optional.ofNullable(activity));
        return this;
    }

    private void mustBeNew(String id) {
        if (places.containsKey(id) || transitions.containsKey(id)) {
            throw new IllegalArgumentException("Two nodes of the net have the id " + id);
        }
    }

    /** An arc of weight 1. */
    public PetriNetBuilder arc(String source, String target) {
        return arc(source, target, 1);
    }

    /**
     * An arc.
     *
     * @param weight how many tokens it takes or puts
     * @throws IllegalArgumentException when the weight is less than 1
     */
    public PetriNetBuilder arc(String source, String target, int weight) {
        if (weight < 1) {
            throw new IllegalArgumentException("An arc from " + source + " moves " + weight + " tokens");
        }
        arcs.add(new Arc(source, target, weight));
        return this;
    }

    /** Tokens that lie in a place at the beginning. */
    public PetriNetBuilder begins(String place, int tokens) {
        initial.merge(place, tokens, Math::addExact);
        return this;
    }

    /** Tokens that lie in a place at the end. */
    public PetriNetBuilder ends(String place, int tokens) {
        end.merge(place, tokens, Math::addExact);
        return this;
    }

    /**
     * The net. Where no end was given it is one token in the only place that nothing leaves.
     *
     * @throws IllegalArgumentException when an arc does not lead from a place to a transition or back, a marking names
     *     what is no place, nothing lies anywhere at the beginning, or there is no end
     */
    public PetriNet build() {
        Map<String, int[]> takes = new HashMap<>();
        Map<String, int[]> puts = new HashMap<>();
        transitions.keySet().forEach(id -> {
            takes.put(id, new int[places.size()]);
            puts.put(id, new int[places.size()]);
        });
        for (Arc arc : arcs) {
            Integer from = places.get(arc.source());
            Integer to = places.get(arc.target());
            int[] taken = takes.get(arc.target());
            int[] put = puts.get(arc.source());
            if (from != null && taken != null) {
                taken[from] = Math.addExact(taken[from], arc.weight());
            } else if (to != null && put != null) {
                put[to] = Math.addExact(put[to], arc.weight());
            } else {
                throw new IllegalArgumentException("The arc from " + arc.source() + " to " + arc.target()
                        + " does not connect a place with a transition");
            }
        }
        List<Transition> made = new ArrayList<>();
        transitions.forEach((id, activity) ->
                made.add(new Transition(id, activity.orElse(null), marking(takes.get(id)), marking(puts.get(id)))));
        return new PetriNet(List.copyOf(places.keySet()), made, begin(), end());
    }

    private static Marking marking(int @Nullable [] tokens) {
        return Marking.of(tokens == null ? new int[0] : tokens);
    }

    private Marking begin() {
        if (initial.values().stream().allMatch(tokens -> tokens == 0)) {
            throw new IllegalArgumentException("No place of the net has a token at the beginning");
        }
        return marking(initial);
    }

    private Marking end() {
        if (!end.isEmpty()) {
            return marking(end);
        }
        List<String> left = arcs.stream().map(Arc::source).toList();
        List<String> sinks =
                places.keySet().stream().filter(place -> !left.contains(place)).toList();
        if (sinks.size() != 1) {
            throw new IllegalArgumentException(
                    "The net has no final marking, and " + sinks.size() + " places that nothing leaves");
        }
        return marking(Map.of(sinks.getFirst(), 1));
    }

    private Marking marking(Map<String, Integer> tokens) {
        int[] each = new int[places.size()];
        tokens.forEach((place, number) -> {
            Integer position = places.get(place);
            if (position == null) {
                throw new IllegalArgumentException("A marking names " + place + ", which is no place of the net");
            }
            each[position] = number;
        });
        return Marking.of(each);
    }
}
