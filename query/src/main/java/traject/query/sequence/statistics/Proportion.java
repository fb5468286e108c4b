package traject.query.sequence.statistics;

/**
 * How many of how many.
 *
 * @param of at least 1
 */
public record Proportion(int happened, int of) {

    /** Limits within which a share, or a difference of shares, lies with a confidence. */
    public record Interval(double lower, double upper) {}

    public Proportion {
        if (of < 1 || happened < 0 || happened > of) {
            throw new IllegalArgumentException("Not so many of so many: " + happened + " of " + of);
        }
    }

    /** From 0 to 1. */
    public double share() {
        return (double) happened / of;
    }

    /**
     * The score interval of Wilson (1927), without correction for continuity; it stays within 0 to 1 and is there of few too.
     *
     * @param confidence between 0 and 1, such as 0.95
     */
    public Interval interval(double confidence) {
        double z = StandardNormal.twoSided(confidence);
        double squared = z * z;
        double middle = (2 * happened + squared) / (2 * (of + squared));
        double half = z * Math.sqrt(squared + 4 * happened * (1 - share())) / (2 * (of + squared));
        double lower = happened == 0 ? 0 : Math.max(0, middle - half);
        double upper = happened == of ? 1 : Math.min(1, middle + half);
        return new Interval(lower, upper);
    }

    /**
     * The interval of this share less another, of independent groups: Newcombe's (1998) method 10, of both score intervals.
     *
     * @param confidence between 0 and 1, such as 0.95
     */
    public Interval less(Proportion other, double confidence) {
        Interval own = interval(confidence);
        Interval others = other.interval(confidence);
        double difference = share() - other.share();
        double lower = Math.hypot(share() - own.lower(), others.upper() - other.share());
        double upper = Math.hypot(own.upper() - share(), other.share() - others.lower());
        return new Interval(difference - lower, difference + upper);
    }
}
