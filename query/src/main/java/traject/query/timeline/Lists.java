package traject.query.timeline;

import java.util.ArrayList;
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
        return List.copyOf(longer);
    }

    /** Changes the items meant. An entry that names nothing in the list leaves it: rules are not judged here again. */
    static <T> List<T> replace(List<T> list, Predicate<T> meant, UnaryOperator<T> change) {
        return list.stream()
                .map(item -> meant.test(item) ? change.apply(item) : item)
                .toList();
    }
}
