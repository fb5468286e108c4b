package traject.query.process.conformance;

import org.jspecify.annotations.Nullable;

/**
 * A step of a net.
 *
 * @param id unique in its net
 * @param activity what is seen in a log when it is taken; null for a silent one, which nobody sees
 * @param takes the tokens it needs and takes away
 * @param puts the tokens it puts
 */
public record Transition(String id, @Nullable String activity, Marking takes, Marking puts) {

    public boolean silent() {
        return activity == null;
    }

    boolean enabledIn(Marking marking) {
        return marking.covers(takes);
    }

    /** What becomes of a marking in which it is enabled. */
    Marking firedIn(Marking marking) {
        return marking.without(takes).plus(puts);
    }
}
