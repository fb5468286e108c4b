package traject.query.configuration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How often which word; a word that never occurs is left out. */
final class Counts {

    private Counts() {}

    static <E extends Enum<E>> Map<E, Integer> of(Class<E> words, ToIntFunction<E> count) {
        Map<E, Integer> counts = new EnumMap<>(words);
        for (E word : words.getEnumConstants()) {
            int times = count.applyAsInt(word);
            if (times > 0) {
                counts.put(word, times);
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
