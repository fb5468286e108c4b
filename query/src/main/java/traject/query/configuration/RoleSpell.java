package traject.query.configuration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.SpellStart;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ShiftIntention;

/**
 * A role as long as it held, with the entry that brought it.
 *
 * @param to the first day on which it held no more; null while it holds
 * @param place rank of the entry in the course
 * @param intention what the helper meant with it, as the entry states
 */
record RoleSpell<R extends Role>(
        R role,
        LocalDate from,
        @Nullable LocalDate to,
        SpellStart start,
        EntryId entry,
        int place,
        @Nullable ShiftIntention intention) {

    /** Whether the role changed into this one; passing to another lane is no shift (semantics.md 11). */
    boolean shifted() {
        return start == SpellStart.SHIFTED;
    }

    /** Whether it was taken then: by a shift, or as the first that is known. */
    boolean taken() {
        return start != SpellStart.OTHER_LANE;
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** How many days it held, up to the day asked. */
    long days(LocalDate on) {
        return ChronoUnit.DAYS.between(from, to == null ? on : to);
    }
}
