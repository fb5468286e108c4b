package traject.query.sequence.format;

/**
 * A row of the time-stamped event format.
 *
 * @param id to whom it happened
 * @param time when, in the units of the data
 * @param event its name
 */
public record TimedEvent(String id, double time, String event) {
    public TimedEvent {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("Event " + event + " of " + id + " has no time: " + time);
        }
    }
}
