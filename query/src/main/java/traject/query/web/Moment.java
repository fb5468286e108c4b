package traject.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What "today" and "by now" mean to a reader (semantics.md 1). */
public record Moment(Clock clock, ZoneId zone) {

    Instant now() {
        return clock.instant();
    }

    /** The day asked about, or today. */
    LocalDate dayOr(@Nullable LocalDate on) {
        return on == null ? LocalDate.ofInstant(clock.instant(), zone) : on;
    }

    /**
     * The moment of knowledge asked about, or all that is recorded: what a node whose clock is ahead has just recorded
     * is known too.
     */
    static Instant knownOr(@Nullable Instant knownAt) {
        return knownAt == null ? Instant.MAX : knownAt;
    }
}
