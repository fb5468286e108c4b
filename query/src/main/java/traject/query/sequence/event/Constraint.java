package traject.query.sequence.event;

/**
 * When an occurrence counts, and how often. Times in the units of the events.
 *
 * @param largestGap between two sets in succession
 * @param window from the first set to the last
 * @param earliestStart time of the first set at least
 * @param latestStart time of the first set at most
 * @param latestEnd time of the last set at most
 * @param counting how occurrences in one sequence are counted
 */
public record Constraint(
        double largestGap,
        double window,
        double earliestStart,
        double latestStart,
        double latestEnd,
        Counting counting) {

    /** How occurrences in one sequence are counted (Joshi, Karypis and Kumar 2001). */
    public enum Counting {
        /** Once if there is any (COBJ). */
        SEQUENCES,
        /** Every different choice of events (CDIST_O). */
        OCCURRENCES,
        /** Choices that share no event, the earliest first (CDIST). */
        SEPARATE_OCCURRENCES,
        /** Windows of the given length, beginning at any whole time, that hold one (CWIN); needs a window. */
        WINDOWS,
        /** The shortest stretches of the sequence that hold one (CMINWIN). */
        SHORTEST_WINDOWS
    }

    private static final double ANY = Double.POSITIVE_INFINITY;

    public Constraint {
        if (counting == Counting.WINDOWS && Double.isInfinite(window)) {
            throw new IllegalArgumentException("Counting windows needs the length of a window");
        }
        if (!(largestGap >= 0 && window >= 0)) {
            throw new IllegalArgumentException(
                    "A gap and a window are at least 0, not " + largestGap + " and " + window);
        }
    }

    /** Sequences are counted, whenever it occurs. */
    public static Constraint none() {
        return new Constraint(ANY, ANY, -ANY, ANY, ANY, Counting.SEQUENCES);
    }

    public Constraint withLargestGap(double gap) {
        return new Constraint(gap, window, earliestStart, latestStart, latestEnd, counting);
    }

    public Constraint withWindow(double length) {
        return new Constraint(largestGap, length, earliestStart, latestStart, latestEnd, counting);
    }

    public Constraint withStart(double earliest, double latest) {
        return new Constraint(largestGap, window, earliest, latest, latestEnd, counting);
    }

    public Constraint withLatestEnd(double latest) {
        return new Constraint(largestGap, window, earliestStart, latestStart, latest, counting);
    }

    public Constraint counting(Counting way) {
        return new Constraint(largestGap, window, earliestStart, latestStart, latestEnd, way);
    }

    boolean mayStart(double time) {
        return time >= earliestStart && time <= latestStart && time <= latestEnd;
    }

    boolean mayFollow(double start, double previous, double time) {
        return time - previous <= largestGap && time - start <= window && time <= latestEnd;
    }
}
