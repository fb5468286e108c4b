package traject.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines up the spells of one thing that has at most one value at a time. */
final class SpellTrack<T> {

    private final List<Spell<T>> ended = new ArrayList<>();
    private @Nullable Spell<T> running;

    /** From this day on it has this value, or none; days come in order. */
    void set(LocalDate on, @Nullable T value, SpellStart how) {
        if (running != null && running.value().equals(value)) {
            return;
        }
        SpellStart start = how;
        if (running != null && running.from().isBefore(on)) {
            ended.add(running.until(on));
        } else if (running != null) {
            start = how.and(running.start());
        }
        running = value == null ? null : begun(on, value, start);
    }

    /** What was left and taken up again within a day has gone on. */
    private Spell<T> begun(LocalDate on, T value, SpellStart start) {
        if (ended.isEmpty() || !on.equals(ended.getLast().to())) {
            return new Spell<>(value, on, null, SpellStart.BEGUN);
        }
        return ended.getLast().value().equals(value)
                ? ended.removeLast().until(null)
                : new Spell<>(value, on, null, start);
    }

    List<Spell<T>> spells() {
        return running == null ? List.copyOf(ended) : Lists.plus(ended, running);
    }
}
