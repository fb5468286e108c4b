package traject.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import traject.shared.eventstore.LogToken;

/** What is recorded and not in the tables yet: what a reader of lists does not see. */
@Component
class Backlog {

    private static final String READ_BY_ALL = """
            SELECT coalesce((token ->> 'tx')::bigint, 0) AS tx, coalesce((token ->> 'last')::bigint, 0) AS last
            FROM (SELECT convert_from(token, 'UTF8')::json AS token FROM query.token WHERE processor_name = ?) AS read
            ORDER BY 1, 2 LIMIT 1""";

    /** A segment without events of its own says only now and then how far it is, so the tables are asked as well. */
    private static final String WAITING = """
            SELECT count(*) AS events, count(*) FILTER (WHERE e.tx >= event_log.horizon()) AS held,
                min(e.stored_at) AS since,
                coalesce(extract(epoch FROM clock_timestamp() - min(e.stored_at)), 0)::bigint AS seconds
            FROM event_log.event e LEFT JOIN query.caseload c ON c.case_id = e.case_id
            WHERE (e.tx, e.position) > (?, ?) AND e.version > coalesce(c.version, -1)""";

    private final JdbcClient jdbc;

    Backlog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param events how many events wait
     * @param held how many of them wait because an older transaction is still open
     * @param since when the first of them was stored
     * @param age how long ago that was, by the clock of the database
     */
    record Waiting(long events, long held, @Nullable Instant since, Duration age) {}

    Waiting now() {
        LogToken read = jdbc.sql(READ_BY_ALL)
                .param(Projections.CASELOAD)
                .query((row, _) -> new LogToken(row.getLong("tx"), row.getLong("last")))
                .optional()
                .orElse(LogToken.START);
        return jdbc.sql(WAITING)
                .params(read.tx(), read.last())
                .query((row, _) -> new Waiting(
                        row.getLong("events"),
                        row.getLong("held"),
                        instant(row.getObject("since", OffsetDateTime.class)),
                        Duration.ofSeconds(row.getLong("seconds"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
