package traject.query.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes to the immutable lists of a state: the old state keeps its own. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(item);
        return Collections.unmodifiableList(longer);
    }

    /** Changes the items meant. An entry that names nothing in the list leaves it: rules are not judged here again. */
    static <T> List<T> replace(List<T> list, Predicate<T> meant, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list.size());
        for (T item : list) {
            changed.add(meant.test(item) ? change.apply(item) : item);
        }
        return Collections.unmodifiableList(changed);
    }
}
