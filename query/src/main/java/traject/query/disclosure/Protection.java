package traject.query.disclosure;

/**
 * From how many on a count may be told. A count from 1 up to below the threshold is small and is hidden. Nobody at all
 * is no small count: that something was not observed is told, since it is of no one (an observed zero; Hundepool et al.,
 * Statistical Disclosure Control, 2012, chapter 4, hide it only where it says the same of everybody else).
 *
 * @param threshold 0 or 1 protects nothing; 2 is refused, for what is below 2 and somebody is 1
 */
public record Protection(int threshold) {

    /** Everything is told. */
    public static final Protection NONE = new Protection(0);

    public Protection {
        if (threshold < 0 || threshold == 2) {
            throw new IllegalArgumentException("A threshold is 0, 1, or 3 and more, not " + threshold);
        }
    }

    /** Whether anything is hidden. */
    public boolean isOn() {
        return threshold > 1;
    }

    /** Whether a count is too small to be told. */
    public boolean isSmall(double count) {
        return isOn() && count > 0 && count < threshold;
    }
}
