package traject.command.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When what happened is written down: mostly the same day, some of it days or months late. The backbone of a case is
 * recorded in its order, and nothing before what it names; within that, anything may be late.
 */
final class Diary {

    private static final Duration DAY_BEGINS = Duration.ofHours(8).plusMinutes(30);
    private static final int WORKING_SECONDS = 9 * 3600;

    private final ZoneId zone;
    private final Dice dice;
    private Instant backbone = Instant.MIN;

    private Diary(ZoneId zone, Dice dice) {
        this.zone = zone;
        this.dice = dice;
    }

    /** Gives each its moment. */
    static void keep(List<Telling> tellings, ZoneId zone, Dice dice) {
        new Diary(zone, dice).write(tellings);
    }

    private void write(List<Telling> tellings) {
        markTight(tellings);
        Instant sameDay = Instant.MIN;
        LocalDate day = LocalDate.MIN;
        for (Telling telling : tellings) {
            if (!telling.on().equals(day)) {
                day = telling.on();
                sameDay = Instant.MIN;
            }
            Instant floor = telling.isBackbone() ? later(backbone, sameDay) : backbone;
            for (Telling earlier : telling.after()) {
                floor = later(floor, earlier.recorded());
            }
            telling.recordAt(after(floor, at(zone, telling.on().plusDays(delay(telling)), dice)));
            if (telling.isBackbone()) {
                backbone = telling.recorded();
            } else if (telling.isTight()) {
                sameDay = later(sameDay, telling.recorded());
            }
        }
    }

    /** What still has to be written down before the backbone goes on, on the same day. */
    private static void markTight(List<Telling> tellings) {
        Set<LocalDate> goesOn = new HashSet<>();
        for (Telling telling : tellings.reversed()) {
            if (telling.isBackbone()) {
                goesOn.add(telling.on());
            } else if (goesOn.contains(telling.on())) {
                telling.tighten();
            }
        }
    }

    private int delay(Telling telling) {
        if (telling.isBackbone()) {
            boolean opening = backbone.equals(Instant.MIN);
            return opening || dice.chance(Assumptions.BACKBONE_SAME_DAY) ? 0 : dice.between(1, 4);
        }
        double when = dice.between(0, 9_999) / 10_000.0;
        if (telling.isTight() || when < Assumptions.SAME_DAY) {
            return 0;
        }
        return when < Assumptions.SOME_DAYS
                ? dice.between(1, 7)
                : when < Assumptions.SOME_WEEKS ? dice.between(8, 40) : dice.between(41, 270);
    }

    /** Some time in the working hours of a day. */
    static Instant at(ZoneId zone, LocalDate day, Dice dice) {
        return day.atStartOfDay(zone)
                .toInstant()
                .plus(DAY_BEGINS)
                .plusSeconds(dice.between(0, WORKING_SECONDS))
                .plusNanos(1_000L * dice.between(0, 999_999));
    }

    private Instant after(Instant floor, Instant moment) {
        return moment.isAfter(floor) ? moment : floor.plusSeconds(dice.between(60, 1_200));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
