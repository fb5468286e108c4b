package traject.query.sequence.statistics;

/** Fisher's exact test (1935) of whether something happened in two groups alike. */
public final class FisherExact {

    /** Tables as probable as the observed one count with it, as far as rounding lets them differ (as in R). */
    private static final double AS_PROBABLE = 1 + 1e-7;

    private FisherExact() {}

    /**
     * The probability of a table no more probable than the observed one, with its totals, when it happens in both alike: two
     * sided. Cost O(smallest total).
     */
    public static double p(Proportion one, Proportion other) {
        int happened = one.happened() + other.happened();
        int least = Math.max(0, happened - other.of());
        int most = Math.min(happened, one.of());
        double observed = log(one.happened(), one.of(), other.of(), happened);
        double sum = 0;
        double rare = 0;
        for (int count = least; count <= most; count++) {
            double probability = Math.exp(log(count, one.of(), other.of(), happened) - observed);
            sum += probability;
            rare += probability <= AS_PROBABLE ? probability : 0;
        }
        return Math.min(1, rare / sum);
    }

    /** The logarithm of how many tables have that count in the first group. */
    private static double log(int count, int first, int second, int happened) {
        return choose(first, count) + choose(second, happened - count);
    }

    private static double choose(int of, int count) {
        return Gamma.log(of + 1.0) - Gamma.log(count + 1.0) - Gamma.log(of - count + 1.0);
    }
}
