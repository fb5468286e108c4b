package traject.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.command.simulation.Simulation;

/**
 * Fills a log as a caseload would, case by case: some cases are simulated and recorded through all rules, the others are
 * copies of their events.
 */
final class SimulatedLog {

    /** Cases that are simulated, not copied. */
    static final int SIMULATED = 2_000;

    private static final int BATCH = 100;
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    private static final Simulation SIMULATION =
            new Simulation(1, UNTIL.minusYears(6), UNTIL, ZoneId.of("Europe/Brussels"));

    private SimulatedLog() {}

    /** @param events of which there will be no fewer, and few more */
    static void fill(Server server, String database, int events) {
        try (Node node = Node.on(server, database)) {
            BulkRecorder recorder = node.part(BulkRecorder.class);
            for (long first = 1; first <= SIMULATED; first += BATCH) {
                List<BulkCase> cases = LongStream.range(first, first + BATCH)
                        .mapToObj(SIMULATION::caseOf)
                        .toList();
                recorder.record(cases, Way.DESK).forEach(SimulatedLog::mustBeTaken);
            }
        }
        grow(server.superuserOf(database), events);
    }

    /**
     * Adds copies of all its cases, as often as it takes.
     *
     * @param events of which there will be as many
     */
    static void grow(JdbcTemplate superuser, int events) {
        long simulated = count(superuser);
        for (int copy = 1; copy * simulated < events; copy++) {
            superuser.update("""
                    INSERT INTO event_log.event
                        (tx, case_id, version, event_id, type, type_version, payload, metadata)
                    SELECT (SELECT event_log.current_tx()), case_id || '-' || ?, version, gen_random_uuid()::text, type,
                        type_version, payload, metadata
                    FROM event_log.event WHERE position <= ? ORDER BY position LIMIT ?""", copy, simulated, events - copy * simulated);
        }
        superuser.execute("VACUUM ANALYZE");
        superuser.execute("CHECKPOINT");
    }

    static long count(JdbcTemplate database) {
        return Objects.requireNonNull(database.queryForObject("SELECT count(*) FROM event_log.event", Long.class));
    }

    private static void mustBeTaken(BulkOutcome outcome) {
        switch (outcome) {
            case BulkOutcome.Taken _ -> {}
            case BulkOutcome.Refused refused -> throw new IllegalStateException("refused: " + refused.reason());
        }
    }
}
