package traject.query.sequence.clustering;

/**
 * How far a merged cluster is from another, by the recurrence of Lance and Williams (1967) on the dissimilarities as given;
 * only {@link #WARD_SQUARED} squares them first and reports roots.
 */
public enum Linkage {
    /** The nearest pair. */
    SINGLE,
    /** The farthest pair. */
    COMPLETE,
    /** The mean over all pairs. */
    AVERAGE,
    /** The mean of the two that merged, whatever their sizes (WPGMA). */
    MCQUITTY,
    /** The distance of middles; heights may fall. */
    MEDIAN,
    /** The distance of centres of gravity; heights may fall. */
    CENTROID,
    /** Ward's recurrence on the dissimilarities themselves, R's ward.D: for squared dissimilarities. */
    WARD,
    /** Ward's criterion, R's ward.D2 (Murtagh and Legendre 2014). */
    WARD_SQUARED;

    /**
     * The distance of cluster k from the union of a and b.
     *
     * @param a size of a, and so on
     */
    double update(double ak, double bk, double ab, double a, double b, double k) {
        return switch (this) {
            case SINGLE -> Math.min(ak, bk);
            case COMPLETE -> Math.max(ak, bk);
            case AVERAGE -> (a * ak + b * bk) / (a + b);
            case MCQUITTY -> (ak + bk) / 2;
            case MEDIAN -> (ak + bk) / 2 - ab / 4;
            case CENTROID -> (a * ak + b * bk - a * b * ab / (a + b)) / (a + b);
            case WARD, WARD_SQUARED -> ((a + k) * ak + (b + k) * bk - k * ab) / (a + b + k);
        };
    }
}
