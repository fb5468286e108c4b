package traject.query.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import traject.shared.vocabulary.View;

/**
 * From where the trajectory is looked at.
 *
 * @param on the day of the cursor; what happened after it is drawn under a veil
 * @param knownAt the moment as known at which it is drawn: now, or the end of the day ("as we knew it then")
 * @param today the day on which one looks, not before the day of the cursor; running things end there
 * @param zone in which days are days
 * @param view in which the configuration on the day is told; the picture draws every view
 */
public record Viewpoint(LocalDate on, Instant knownAt, LocalDate today, ZoneId zone, View view) {

    public Viewpoint {
        if (view == View.BOTH) {
            throw new IllegalArgumentException("a reader asks for one view: " + view + " is two lanes");
        }
    }

    /** The first moment at which the day of the cursor is over: what was recorded from then on was added since. */
    Instant dayAfter() {
        return on.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Until when running things are drawn: the last day known of, and at least the day of the cursor. */
    LocalDate horizon() {
        LocalDate known = knownDay();
        return known.isAfter(on) ? known : on;
    }

    /** The day as known on which it is drawn; today when that is later. */
    LocalDate knownDay() {
        Instant over = today.plusDays(1).atStartOfDay(zone).toInstant();
        return knownAt.isBefore(over) ? dayOf(knownAt) : today;
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
