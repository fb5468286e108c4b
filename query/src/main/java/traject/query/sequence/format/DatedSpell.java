package traject.query.sequence.format;

/**
 * A row of the spell format.
 *
 * @param id whose spell
 * @param begin first time, from 1
 * @param end last time, inclusive
 * @param state its name; {@code *} for a missing observation
 */
public record DatedSpell(String id, int begin, int end, String state) {
    public DatedSpell {
        if (begin > end) {
            throw new IllegalArgumentException(
                    "A spell of " + id + " in " + state + " begins at " + begin + " and ends before, at " + end);
        }
    }
}
