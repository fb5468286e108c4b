package traject.query.sequence.survival;

/**
 * How long somebody was observed.
 *
 * @param time until the event or the end of observation, at least 0, in any unit
 * @param event whether it ended with the event; otherwise it is censored
 * @param weight how many times it counts, at least 0
 */
public record Observation(double time, boolean event, double weight) {
    public Observation {
        if (!(time >= 0 && Double.isFinite(time)) || !(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "Time and weight are finite and at least 0, not " + time + " and " + weight);
        }
    }

    /** One that counts once. */
    public Observation(double time, boolean event) {
        this(time, event, 1);
    }
}
