package traject.bench;

import java.util.Locale;

/** What a ratio must come to. */
record Target(double bound, boolean upper) {

    static Target atLeast(double bound) {
        return new Target(bound, false);
    }

    static Target atMost(double bound) {
        return new Target(bound, true);
    }

    boolean isMetBy(double ratio) {
        return upper ? ratio <= bound : ratio >= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.1f x", upper ? "at most" : "at least", bound);
    }
}
