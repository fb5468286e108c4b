package traject.query.sequence.dissimilarity;

/**
 * How a dissimilarity d is made comparable over sequences of lengths m and n. The largest possible distance M of
 * measures with an indel cost g is taken as g (m + n). Two empty sequences are at 0.
 */
public enum Normalisation {
    /** Not at all. */
    NONE,
    /** d over (the longer length times g). */
    LONGEST,
    /** 1 - (M - d) / (2 g sqrt(m n)) (Elzinga 2007); 1 when only one of the two is empty. */
    GEOMETRIC_MEAN,
    /** d over (g |m - n| + the largest substitution cost times the shorter length). */
    LARGEST_DISTANCE,
    /** 2 d / (d + M), a metric when d is (Yujian and Bo 2007). */
    YUJIAN_BO;

    /**
     * The normalised value.
     *
     * @param indel the (largest) indel cost g
     * @param substitution the largest substitution cost
     */
    double of(double d, int m, int n, double indel, double substitution) {
        if (m == 0 && n == 0) {
            return d;
        }
        double largest = indel * (m + n);
        return switch (this) {
            case NONE -> d;
            case LONGEST -> d / (Math.max(m, n) * indel);
            case GEOMETRIC_MEAN -> m == 0 || n == 0 ? 1 : 1 - (largest - d) / (2 * indel * Math.sqrt((double) m * n));
            case LARGEST_DISTANCE -> d / (indel * Math.abs(m - n) + substitution * Math.min(m, n));
            case YUJIAN_BO -> 2 * d / (d + largest);
        };
    }
}
