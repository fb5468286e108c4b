package traject.query.figure;

import java.util.Locale;

/** What lies between one observation and the next. */
public enum TimeUnit {
    DAY(7),
    WEEK(13),
    MONTH(6),
    QUARTER(4),
    YEAR(5),
    /** No calendar unit, such as the next change. */
    STEP(5);

    /** So many make a round distance between ticks of an axis. */
    private final int round;

    TimeUnit(int round) {
        this.round = round;
    }

    int round() {
        return round;
    }

    /** The key of its sentence. */
    String key() {
        return "time." + name().toLowerCase(Locale.ROOT);
    }
}
