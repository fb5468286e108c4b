package traject.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps batches and a rebuild apart, on all nodes of one database: batches may run beside each other, a rebuild runs
 * alone. Held until the transaction ends.
 */
final class Turns {

    /** Any number that nothing else in the database locks. */
    private static final long KEY = 0x63_61_73_65_6c_6f_61_64L;

    private Turns() {}

    static void ofBatch(JdbcTemplate jdbc) {
        jdbc.query("SELECT pg_advisory_xact_lock_shared(" + KEY + ")", _ -> {});
    }

    static void ofRebuild(JdbcTemplate jdbc) {
        jdbc.query("SELECT pg_advisory_xact_lock(" + KEY + ")", _ -> {});
    }
}
