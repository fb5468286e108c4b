package traject.query.process;

import java.util.Comparator;

/**
 * How often something leads from one to another, activities or resources.
 *
 * @param count at least 1
 */
public record Arc(String from, String to, long count) implements Comparable<Arc> {

    private static final Comparator<Arc> BY_NAMES =
            Comparator.comparing(Arc::from).thenComparing(Arc::to);

    /** By names, as text. */
    @Override
    public int compareTo(Arc other) {
        return BY_NAMES.compare(this, other);
    }
}
