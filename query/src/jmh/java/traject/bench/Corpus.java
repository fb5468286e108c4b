package traject.bench;

import java.util.UUID;
import traject.shared.desk.Desk;

/** Fills a log with running cases: one is recorded through the desk, the others are copies of its events. */
final class Corpus {

    /** Entries of a case. */
    static final int LENGTH = 30;

    private Corpus() {}

    static void fill(Server server, String database, int events) {
        fill(server, database, LENGTH, events / LENGTH);
    }

    /** The cases are called case-1 and so on. */
    static void fill(Server server, String database, int length, int cases) {
        try (Node node = Node.on(server, database)) {
            Desk desk = node.part(Desk.class);
            for (String command : Story.commands(length)) {
                Story.submit(desk, "case-0", command, UUID.randomUUID().toString());
            }
        }
        server.superuserOf(database).update("""
                        INSERT INTO event_log.event
                            (case_id, version, event_id, type, type_version, payload, metadata)
                        SELECT 'case-' || number, version, gen_random_uuid()::text, type, type_version, payload, metadata
                        FROM generate_series(1, ?) number, event_log.event
                        ORDER BY number, version""", cases);
        server.superuserOf(database).execute("VACUUM ANALYZE");
        server.superuserOf(database).execute("CHECKPOINT");
    }
}
