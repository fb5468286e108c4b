package traject.query.sequence.statistics;

/** The chi-squared distribution. */
public final class ChiSquared {

    private ChiSquared() {}

    /**
     * The probability of a value at least this large, with about 12 digits also far out in the tail.
     *
     * @param degrees degrees of freedom, at least 1
     */
    public static double upperTail(double value, double degrees) {
        return Gamma.upper(degrees / 2, value / 2);
    }
}
