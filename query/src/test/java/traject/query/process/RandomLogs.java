package traject.query.process;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Small logs of any shape, the same for the same seed: events mixed, some at equal times, some done by nobody named. */
public final class RandomLogs {

    private RandomLogs() {}

    /**
     * Makes one.
     *
     * @param longest number of events of the longest case
     * @param activities named A, B, ...
     */
    public static EventLog of(long seed, int cases, int longest, int activities) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        EventLogBuilder log = new EventLogBuilder();
        for (int event = 0; event < longest; event++) {
            for (int which = 0; which < cases; which++) {
                if (event == 0 || random.nextInt(longest) >= event) {
                    int resource = random.nextInt(4);
                    log.add(
                            "case " + which,
                            Character.toString('A' + random.nextInt(activities)),
                            Instant.ofEpochSecond(
                                    1_700_000_000L + random.nextInt(50), random.nextInt(2) * 123_456_789L),
                            resource == 3 ? null : "helper " + resource);
                }
            }
        }
        return log.build();
    }
}
