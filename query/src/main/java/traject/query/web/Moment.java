package traject.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What "today" and "by now" mean to a reader (semantics.md 1). */
public record Moment(Clock clock, ZoneId zone) {

    public Instant now() {
        return clock.instant();
    }

    /** The day asked about, or today. */
    public LocalDate dayOr(@Nullable LocalDate on) {
        return on == null ? LocalDate.ofInstant(clock.instant(), zone) : on;
    }

    /** The last moment of a day: what was known at the end of it was recorded by then. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    /**
     * The moment of knowledge asked about, or all that is recorded: what a node whose clock is ahead has just recorded
     * is known too.
     */
    public static Instant knownOr(@Nullable Instant knownAt) {
        return knownAt == null ? Instant.MAX : knownAt;
    }
}
