package traject.command.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a store holds cases that nobody invented for it: neither samples nor simulated. */
final class RealCases {

    private RealCases() {}

    /** Looks at the openings, so it takes as long as reading the log once where there are none. */
    static boolean areIn(JdbcClient database) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM event_log.event
                            WHERE version = 0
                              AND NOT (case_id LIKE 'sim-%' AND metadata ->> 'recordedBy' LIKE 'sim-%')
                              AND NOT (case_id LIKE 'voorbeeld-%'))""").query(Boolean.class).single();
    }
}
