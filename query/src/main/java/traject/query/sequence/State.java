package traject.query.sequence;

import java.util.Objects;

/**
 * One letter of an {@link Alphabet}.
 *
 * @param name the name by which formats and results call the state; never blank
 * @param label what a reader sees
 * @param colour what a plot paints, as {@code #rrggbb}
 */
public record State(String name, String label, String colour) {
    public State {
        Objects.requireNonNull(label, "label");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A state needs a name");
        }
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("The colour of " + name + " is not #rrggbb: " + colour);
        }
    }
}
