package traject.shared.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a file must satisfy; the loader adds the name of the file to the reason. */
final class Requirement {

    private Requirement() {}

    static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** Each of the expected things is described by exactly one of the entries. */
    static <T, K> void requireEachOnce(List<T> entries, Function<T, K> key, K[] expected) {
        Set<K> seen = requireDistinct(entries, key);
        for (K one : expected) {
            require(seen.contains(one), one + " is missing");
        }
    }

    /** No two entries are about the same thing; gives back what they are about. */
    static <T, K> Set<K> requireDistinct(List<T> entries, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        for (T entry : entries) {
            K one = key.apply(entry);
            require(seen.add(one), one + " stands there twice");
        }
        return seen;
    }

    static void requireSum(int stated, int counted, String what) {
        require(stated == counted, what + " is stated as " + stated + " but the cells add up to " + counted);
    }
}
