package traject.query.sequence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The declared states of sequences, in their order. The order decides ties and the layout of every result; a state that
 * no sequence visits still counts, for instance in a normalised entropy.
 *
 * @param states at least one, with different names
 * @param missingIsState whether the last state stands for a missing observation, see {@link Sequences#missingAsState()}
 */
public record Alphabet(List<State> states, boolean missingIsState) {

    /** The name that a missing observation has when it is a state of its own. */
    public static final String MISSING_NAME = "*";

    /** Colours that stay apart for the colour-blind (Okabe and Ito 2008), then grey tones. */
    private static final List<String> COLOURS =
            List.of("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#666666", "#999999");

    public Alphabet {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("An alphabet needs at least one state");
        }
        Set<String> names = new HashSet<>();
        for (State state : states) {
            if (!names.add(state.name())) {
                throw new IllegalArgumentException("The alphabet names " + state.name() + " twice");
            }
        }
    }

    /** States that are labelled by their names. */
    public static Alphabet of(List<String> names) {
        return new Alphabet(
                IntStream.range(0, names.size())
                        .mapToObj(i -> new State(names.get(i), names.get(i), COLOURS.get(i % COLOURS.size())))
                        .toList(),
                false);
    }

    public static Alphabet of(String... names) {
        return of(List.of(names));
    }

    /** Number of states, a state for missing observations included. */
    public int size() {
        return states.size();
    }

    public String name(int state) {
        return states.get(state).name();
    }

    public List<String> names() {
        return states.stream().map(State::name).toList();
    }

    /**
     * The position of a state.
     *
     * @throws IllegalArgumentException when the alphabet has no state of that name
     */
    public int indexOf(String name) {
        for (int state = 0; state < states.size(); state++) {
            if (name(state).equals(name)) {
                return state;
            }
        }
        throw new IllegalArgumentException("The alphabet has no state " + name + "; it has " + names());
    }

    /** The same states and, last, one for missing observations; itself when it has that already. */
    Alphabet withMissing() {
        if (missingIsState) {
            return this;
        }
        List<State> more = new ArrayList<>(states);
        more.add(new State(MISSING_NAME, "missing", "#d9d9d9"));
        return new Alphabet(more, true);
    }
}
