package traject.query.sequence.statistics;

/** The normal distribution with mean 0 and variance 1. */
public final class StandardNormal {

    private StandardNormal() {}

    /** The probability of a value at least this large. */
    public static double upperTail(double value) {
        double half = Gamma.upper(0.5, value * value / 2) / 2;
        return value < 0 ? 1 - half : half;
    }

    /**
     * The half-width z of a two-sided interval: 1.96 for 0.95. Newton's method on the upper tail.
     *
     * @param confidence between 0 and 1, both excluded
     * @throws IllegalArgumentException for another confidence
     */
    public static double twoSided(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not " + confidence);
        }
        double tail = (1 - confidence) / 2;
        double z = 1;
        for (int step = 0; step < 100; step++) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double change = (upperTail(z) - tail) / density;
            z += Math.max(-0.5, Math.min(0.5, change));
            if (Math.abs(change) < 1e-15) {
                break;
            }
        }
        return z;
    }
}
