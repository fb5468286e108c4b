package traject.bench;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

/** An event log of any size, the same for the same seed: cases go through the phases, sometimes back, with turns between. */
final class GeneratedLog {

    private static final List<String> PHASES = List.of("WELCOME", "EXPLORATION", "STABILITY", "JOINT_WORK", "CLOSURE");
    private static final List<String> TURNS = List.of("RELAPSE", "HANDOVER", "AGREEMENT_MADE", "AGREEMENT_BROKEN");
    private static final int HELPERS = 200;
    private static final int OPEN = 1000;
    private static final long HOUR = 3600;

    private final RandomGenerator random;
    private final EventLogBuilder log = new EventLogBuilder();
    private final int[] phase = new int[OPEN];
    private final int[] number = new int[OPEN];
    private int opened;

    private GeneratedLog(RandomGenerator random) {
        this.random = random;
        for (int slot = 0; slot < OPEN; slot++) {
            open(slot);
        }
    }

    /** Events of different cases are mixed, as they come in. */
    static EventLog of(int events, long seed) {
        GeneratedLog generated =
                new GeneratedLog(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        Instant now = Instant.parse("2020-01-01T00:00:00Z");
        for (int event = 0; event < events; event++) {
            now = now.plusSeconds(generated.random.nextLong(HOUR));
            generated.event(generated.random.nextInt(OPEN), now);
        }
        return generated.log.build();
    }

    private void open(int slot) {
        number[slot] = opened++;
        phase[slot] = 0;
    }

    private void event(int slot, Instant now) {
        boolean turn = phase[slot] > 0 && random.nextInt(4) == 0;
        String activity = turn ? TURNS.get(random.nextInt(TURNS.size())) : PHASES.get(phase[slot]);
        log.add("case-" + number[slot], activity, now, "helper-" + random.nextInt(HELPERS));
        if (!turn) {
            phase[slot] += step(phase[slot]);
        }
        if (phase[slot] == PHASES.size()) {
            open(slot);
        }
    }

    /** One phase back, the same again, or the next. */
    private int step(int from) {
        if (from > 0 && random.nextInt(6) == 0) {
            return -1;
        }
        return random.nextInt(5) == 0 ? 0 : 1;
    }
}
