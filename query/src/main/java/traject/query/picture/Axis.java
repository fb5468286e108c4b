package traject.query.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis, of whole months.
 *
 * @param from its first day, the first of a quarter
 * @param to the day after its last, the first of a month
 */
public record Axis(LocalDate from, LocalDate to) {

    /** Months between ticks: each step divides the next but one year, so that they stand on the same months. */
    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

    /** So many fit on a telephone, on a desk, and as bare lines. */
    private static final int ALWAYS = 7;

    private static final int WIDE = 24;
    private static final int LINES = 60;

    private static final int LEAST_MONTHS = 3;

    /**
     * A month on the axis.
     *
     * @param weight how soon its label goes when space is short
     */
    public record Tick(LocalDate day, double x, Weight weight) {}

    /** How much a tick counts. */
    public enum Weight {
        /** Labelled at any width. */
        ALWAYS,
        /** Labelled when there is space. */
        WIDE,
        /** A line only. */
        LINE
    }

    /** An axis on which both days and all between them stand, with some room after the last. */
    static Axis around(LocalDate first, LocalDate last) {
        LocalDate from = first.withDayOfMonth(1).minusMonths((first.getMonthValue() - 1) % 3);
        LocalDate to = last.withDayOfMonth(1).plusMonths(1);
        LocalDate least = from.plusMonths(LEAST_MONTHS);
        return new Axis(from, to.isBefore(least) ? least : to);
    }

    /** Where the start of a day stands, in percent from 0 to 100; days beside the axis stand at its ends. */
    public double x(LocalDate day) {
        double share = 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return Math.round(Math.clamp(share, 0, 100) * 100) / 100.0;
    }

    /** How wide the days up to, not including, another are, in percent; at least one day. */
    public double width(LocalDate start, LocalDate end) {
        LocalDate least = start.plusDays(1);
        return Math.round((x(end.isBefore(least) ? least : end) - x(start)) * 100) / 100.0;
    }

    /** Its ticks in order: the first has a label at any width, unless it would touch the next. */
    public List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(from, to);
        int always = step(months, ALWAYS);
        int wide = step(months, WIDE);
        int line = step(months, LINES);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(1)) {
            boolean first = day.equals(from);
            if (first || on(day, line)) {
                Weight weight = on(day, always) || (first && roomForFirst(always))
                        ? Weight.ALWAYS
                        : on(day, wide) ? Weight.WIDE : Weight.LINE;
                ticks.add(new Tick(day, x(day), weight));
            }
        }
        return List.copyOf(ticks);
    }

    private boolean roomForFirst(int step) {
        LocalDate next = from;
        while (!on(next, step)) {
            next = next.plusMonths(1);
        }
        return 2 * ChronoUnit.MONTHS.between(from, next) > step;
    }

    private static int step(long months, int fit) {
        for (int step : STEPS) {
            if (months <= (long) step * fit) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static boolean on(LocalDate day, int step) {
        YearMonth month = YearMonth.from(day);
        return (12L * month.getYear() + month.getMonthValue() - 1) % step == 0;
    }
}
