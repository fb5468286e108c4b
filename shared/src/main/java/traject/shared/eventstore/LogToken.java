package traject.shared.eventstore;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far the log has been read: all events up to and including this one, in the order (transaction, position). Since
 * only events of ended transactions are read, that order is total and never filled in afterwards.
 *
 * @param tx transaction of the last event read
 * @param last position of the last event read
 */
public record LogToken(long tx, long last) implements TrackingToken, Comparable<LogToken> {

    /** Before every event. */
    public static final LogToken START = new LogToken(0, 0);

    private static final Comparator<LogToken> ORDER =
            Comparator.comparingLong(LogToken::tx).thenComparingLong(LogToken::last);

    @Override
    public LogToken lowerBound(TrackingToken other) {
        LogToken token = (LogToken) other;
        return compareTo(token) <= 0 ? this : token;
    }

    @Override
    public LogToken upperBound(TrackingToken other) {
        LogToken token = (LogToken) other;
        return compareTo(token) >= 0 ? this : token;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return compareTo((LogToken) other) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(last);
    }

    @Override
    public int compareTo(LogToken other) {
        return ORDER.compare(this, other);
    }
}
