package traject.query.disclosure;

/**
 * What is told of one count, and what can be worked out of it from all that is told.
 *
 * @param threshold below which a count is small
 * @param least the smallest number that agrees with everything told
 * @param most the largest, infinite where there is none
 */
public record Told(Telling telling, int threshold, double least, double most) {

    /** A count that is told as it is. */
    public static Told exactly(double count) {
        return new Told(Telling.EXACT, 0, count, count);
    }

    /** A count by itself, which adds up with no other. */
    public static Told alone(double count, Protection protection) {
        return protection.isSmall(count)
                ? new Told(Telling.BELOW, protection.threshold(), 1, protection.threshold() - 1)
                : exactly(count);
    }

    /** Only that it is not small. */
    public static Told atLeast(Protection protection) {
        return new Told(Telling.AT_LEAST, protection.threshold(), protection.threshold(), Double.POSITIVE_INFINITY);
    }

    /** Nothing at all. */
    public static Told nothing(Protection protection) {
        return new Told(Telling.NOTHING, protection.threshold(), 0, Double.POSITIVE_INFINITY);
    }

    public boolean isExact() {
        return telling == Telling.EXACT;
    }

    /** Whether it is told that it is nobody. */
    public boolean isNobody() {
        return isExact() && least == 0;
    }

    /** The count; NaN when it is hidden. */
    public double number() {
        return isExact() ? least : Double.NaN;
    }

    /**
     * How large it is drawn: the middle of what agrees with everything told, so that measuring the picture tells nothing
     * more.
     */
    public double drawn() {
        return Double.isInfinite(most) ? Math.max(least, threshold) : (least + most) / 2;
    }
}
