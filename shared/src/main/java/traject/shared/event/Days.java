package traject.shared.event;

import java.time.LocalDate;

/** The days that callers may name: those that people live in and every database column holds. */
public final class Days {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private Days() {}

    public static boolean isNamed(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
