package traject.query.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role or phase as long as it held.
 *
 * @param to the first day on which it held no more; {@link LocalDate#MAX} while it holds
 */
public record Stretch(Enum<?> word, LocalDate from, LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && to.isAfter(day);
    }

    /** What held at the end of a day; null when nothing is known to have. */
    static @Nullable Enum<?> at(LocalDate day, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            if (stretch.holdsOn(day)) {
                return stretch.word;
            }
        }
        return null;
    }
}
