package traject.query.sequence.indicator;

/** Shannon entropy, natural logarithm. */
final class Entropy {

    private Entropy() {}

    /** Of amounts that add up to the total. */
    static double of(double[] amounts, double total) {
        double entropy = 0;
        for (double amount : amounts) {
            if (amount > 0) {
                entropy -= amount / total * Math.log(amount / total);
            }
        }
        return entropy;
    }

    /** Divided by its maximum for an alphabet; 0 for an alphabet of one state. */
    static double normalised(double entropy, int alphabet) {
        return alphabet == 1 ? 0 : entropy / Math.log(alphabet);
    }
}
