package traject.query.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What the times of sequences mean.
 *
 * @param unit between one observation and the next
 * @param zero the observation at which the event lies on which all are aligned, 0 when they begin with it
 */
public record Times(TimeUnit unit, int zero) {
    public Times {
        if (zero < 0) {
            throw new IllegalArgumentException("Observations are counted from 0, not " + zero);
        }
    }

    /** Counted from the first observation. */
    public static Times from(TimeUnit unit) {
        return new Times(unit, 0);
    }

    /** The time of an observation, negative before the event. */
    int at(int observation) {
        return observation - zero;
    }

    /** Observations at which an axis has ticks: round times, at most so many. */
    List<Integer> ticks(int observations, int most) {
        int step = 1;
        for (int round = 0; observations > (long) step * most; round++) {
            step = round == 0 ? unit.round() : unit.round() * (1 << round);
        }
        List<Integer> ticks = new ArrayList<>();
        for (int observation = 0; observation < observations; observation++) {
            if (at(observation) % step == 0) {
                ticks.add(observation);
            }
        }
        return ticks;
    }
}
