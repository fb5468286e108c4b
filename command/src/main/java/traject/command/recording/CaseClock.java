package traject.command.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tells when something is recorded and which day it is where the help is given (semantics.md 1). */
public record CaseClock(Clock clock, ZoneId zone) {

    /** Now, and always after what was recorded last in the case. */
    public Instant after(@Nullable Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** The last day on which something can have happened. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
