package traject.query.research;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.eventstore.LogToken;
import traject.shared.vocabulary.View;

/**
 * From where trajectories are looked at. All of it stands in the address, so that the same is seen later although the log
 * has grown.
 *
 * @param on the last day that counts
 * @param knownAt what was recorded after this moment is left out; null when all up to the position counts
 * @param view whose view of roles and outcomes; where it has none yet, that of another stands in
 * @param position up to where the log is read: a safe one, before which nothing can be added
 * @param at when that was the end of the log
 */
public record Lens(LocalDate on, @Nullable Instant knownAt, View view, LogToken position, Instant at) {

    /** The moment whose knowledge counts. */
    public Instant known() {
        return knownAt == null ? at : knownAt;
    }

    /** The same for a fold: what a node whose clock was ahead recorded before the position counts too. */
    public Instant knownUntil() {
        return knownAt == null ? Instant.MAX : knownAt;
    }

    /** The same whenever it was asked: it shows the same. */
    public Lens whenever() {
        return new Lens(on, knownAt, view, position, Instant.EPOCH);
    }

    /** The same at another position. */
    public Lens at(LogToken other) {
        return new Lens(on, knownAt, view, other, at);
    }
}
