package traject.query.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long something held: from a day up to, not including, another. What did not last until the end of a day has no
 * spell.
 *
 * @param to null while it still holds
 */
public record Spell<T>(T value, LocalDate from, @Nullable LocalDate to, SpellStart start) {

    Spell<T> until(@Nullable LocalDate end) {
        return new Spell<>(value, from, end, start);
    }
}
