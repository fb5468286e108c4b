package traject.query.process.flow;

import java.util.HashSet;
import java.util.Set;

/**
 * How activities stand to each other: the footprint of a log (van der Aalst, Weijters and Maruster 2004, Workflow mining,
 * the ordering relations of the alpha algorithm; {@code discover_footprints} of pm4py).
 */
public final class Footprints {

    /** How one activity stands to another. */
    public enum Relation {
        /** The second follows the first directly, never the other way round. */
        SEQUENCE,
        /** The first follows the second directly, never the other way round. */
        REVERSE,
        /** Each follows the other directly; so does an activity that follows itself. */
        PARALLEL,
        /** Neither follows the other directly. */
        UNRELATED
    }

    private record Pair(String from, String to) {}

    private final Set<Pair> follows = new HashSet<>();

    private Footprints() {}

    public static Footprints of(DirectlyFollowsGraph graph) {
        Footprints made = new Footprints();
        graph.arcs().forEach(arc -> made.follows.add(new Pair(arc.from(), arc.to())));
        return made;
    }

    public Relation relation(String first, String second) {
        boolean there = follows.contains(new Pair(first, second));
        boolean back = follows.contains(new Pair(second, first));
        if (there) {
            return back ? Relation.PARALLEL : Relation.SEQUENCE;
        }
        return back ? Relation.REVERSE : Relation.UNRELATED;
    }
}
