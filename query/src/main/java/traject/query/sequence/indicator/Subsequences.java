package traject.query.sequence.indicator;

import java.util.Arrays;

/**
 * The number of different subsequences of a sequence, the empty one included (Elzinga and Liefbroer 2007; recursion of
 * Elzinga, Rahmann and Wang 2008). Cost O(length).
 */
final class Subsequences {

    /** Beyond this counts are halved and the halvings remembered, so that their logarithm never overflows. */
    private static final double LARGE = 0x1p500;

    private Subsequences() {}

    /** The binary logarithm of the number, finite for any length. */
    static double log2(int[] states, int alphabet) {
        double[] before = new double[alphabet];
        double count = 1;
        int halvings = 0;
        for (int state : states) {
            double next = 2 * count - before[state];
            before[state] = count;
            count = next;
            if (count > LARGE) {
                count /= LARGE;
                Arrays.setAll(before, s -> before[s] / LARGE);
                halvings += 500;
            }
        }
        return Math.log(count) / Math.log(2) + halvings;
    }

    /** May be infinite: the number doubles with nearly every state, and a double ends at 2^1024. */
    static double count(int[] states, int alphabet) {
        double[] before = new double[alphabet];
        double count = 1;
        for (int state : states) {
            double next = 2 * count - before[state];
            if (Double.isInfinite(next)) {
                return next;
            }
            before[state] = count;
            count = next;
        }
        return count;
    }
}
