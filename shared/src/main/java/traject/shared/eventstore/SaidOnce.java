package traject.shared.eventstore;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps libraries from each telling again, with a stack trace, that the database does not answer: {@link DatabaseWatch}
 * says so once. What they say of anything else is left as it is.
 */
final class SaidOnce extends TurboFilter {

    private static final List<String> REPEATING = List.of(
            "org.axonframework.",
            "com.zaxxer.hikari.",
            "org.springframework.boot.jdbc.health.",
            "org.springframework.transaction.support.",
            "org.springframework.jdbc.support.",
            "traject.query.");

    /** From now on, for this program. */
    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
                && logging.getTurboFilterList().stream().noneMatch(SaidOnce.class::isInstance)) {
            logging.addTurboFilter(new SaidOnce());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] values,
            @Nullable Throwable failure) {
        Throwable told = told(values, failure);
        return told != null
                        && REPEATING.stream().anyMatch(logger.getName()::startsWith)
                        && DatabaseUnavailable.isCauseOf(told)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    /** The failure comes as such, or as the last of the values. */
    private static @Nullable Throwable told(@Nullable Object @Nullable [] values, @Nullable Throwable failure) {
        return failure == null
                        && values != null
                        && values.length > 0
                        && values[values.length - 1] instanceof Throwable t
                ? t
                : failure;
    }
}
