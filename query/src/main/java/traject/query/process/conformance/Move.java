package traject.query.process.conformance;

/** A step of an alignment: in the case, in the net, or in both. Positions in a case count from 0. */
public sealed interface Move {

    /** An event where the net allows it. */
    record Synchronous(int position, String activity, String transition) implements Move {}

    /** An event that the net does not allow here: too much, or in the wrong place. */
    record Log(int position, String activity) implements Move {}

    /** A step that the net demands here and the case lacks. */
    record Model(int position, String activity, String transition) implements Move {}

    /** A step of the net that nobody sees. */
    record Silent(int position, String transition) implements Move {}

    /** How many events of the case come before. */
    int position();

    /** Whether case and net part here. */
    default boolean isDeviation() {
        return switch (this) {
            case Log log -> true;
            case Model model -> true;
            case Synchronous synchronous -> false;
            case Silent silent -> false;
        };
    }
}
