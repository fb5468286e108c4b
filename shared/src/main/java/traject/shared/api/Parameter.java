package traject.shared.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the method that takes a parameter does not say of it.
 *
 * @param name as in the address
 * @param type of which it is, where the method takes the text as it comes
 * @param words the only ones taken; empty for no such limit
 * @param pattern that it must match
 */
public record Parameter(
        String name,
        String description,
        @Nullable Class<?> type,
        List<String> words,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable String pattern) {

    public static Parameter of(String name, String description) {
        return new Parameter(name, description, null, List.of(), null, null, null);
    }

    public Parameter is(Class<?> ofThis) {
        return new Parameter(name, description, ofThis, words, min, max, pattern);
    }

    public Parameter oneOf(List<String> onlyThese) {
        return new Parameter(name, description, type, List.copyOf(onlyThese), min, max, pattern);
    }

    public Parameter between(long least, long most) {
        return new Parameter(name, description, type, words, least, most, pattern);
    }

    public Parameter matching(String regex) {
        return new Parameter(name, description, type, words, min, max, regex);
    }
}
