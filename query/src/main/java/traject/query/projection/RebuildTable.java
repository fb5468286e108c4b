package traject.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import traject.query.projection.RebuildProgress.State;
import traject.shared.event.CaseId;
import traject.shared.eventstore.CaseRange;
import traject.shared.eventstore.LogToken;

/** What is written down of rebuilds, so that every node can tell of them and go on with them. */
@Repository
class RebuildTable {

    private static final String PROGRESS = """
            SELECT r.state, r.node, r.asked_at, r.ended_at, r.failure, r.mark_tx IS NOT NULL AS counted,
                coalesce(sum(p.cases) FILTER (WHERE p.done_at IS NOT NULL), 0) AS cases_done,
                coalesce(sum(p.cases), 0) AS cases,
                coalesce(sum(p.events) FILTER (WHERE p.done_at IS NOT NULL), 0) AS events_done,
                coalesce(sum(p.events), 0) AS events,
                sum(p.events) FILTER (WHERE p.done_at > r.node_since)
                    / nullif(extract(epoch FROM max(p.done_at) - r.node_since), 0) AS rate
            FROM query.rebuild r LEFT JOIN query.rebuild_part p ON p.rebuild = r.id
            WHERE r.id = (SELECT max(id) FROM query.rebuild) GROUP BY r.id""";

    private final JdbcClient jdbc;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part that is not done yet. */
    record Part(int number, CaseId first, CaseId last) {}

    /** Writes down a new one; false when one runs. */
    boolean ask(String by) {
        try {
            jdbc.sql("INSERT INTO query.rebuild (asked_by) VALUES (?)")
                    .param(by)
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    RebuildProgress progress() {
        return jdbc.sql(PROGRESS).query(RebuildTable::progressOf).optional().orElse(RebuildProgress.NONE);
    }

    private static RebuildProgress progressOf(ResultSet row, int number) throws SQLException {
        double rate = row.getDouble("rate");
        long done = row.getLong("events_done");
        long events = row.getLong("events");
        State state = state(row.getString("state"), row.getBoolean("counted"), done == events);
        boolean knownRate = !row.wasNull() && rate > 0;
        return new RebuildProgress(
                state,
                row.getString("node"),
                row.getLong("cases_done"),
                row.getLong("cases"),
                done,
                events,
                knownRate ? Math.round(rate) : null,
                knownRate && !state.isOver() ? Math.round((events - done) / rate) : null,
                instant(row, "asked_at"),
                instant(row, "ended_at"),
                row.getString("failure"));
    }

    private static State state(String stored, boolean counted, boolean allDone) {
        if (!stored.equals("RUNNING")) {
            return State.valueOf(stored);
        }
        if (!counted) {
            return State.WAITING;
        }
        return allDone ? State.CATCHING_UP : State.FILLING;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    Optional<Long> running() {
        return jdbc.sql("SELECT id FROM query.rebuild WHERE state = 'RUNNING'")
                .query(Long.class)
                .optional();
    }

    /** Whether it still runs; if so, nobody ends it before this transaction does. */
    boolean stillRuns(long id) {
        return jdbc.sql("SELECT id FROM query.rebuild WHERE id = ? AND state = 'RUNNING' FOR SHARE")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void taken(long id, String node) {
        jdbc.sql("UPDATE query.rebuild SET node = ?, node_since = clock_timestamp() WHERE id = ? AND state = 'RUNNING'")
                .params(node, id)
                .update();
    }

    /** Ends the one that runs; false when none does. */
    boolean cancel() {
        return jdbc.sql("UPDATE query.rebuild SET state = 'CANCELLED', ended_at = clock_timestamp()"
                                + " WHERE state = 'RUNNING'")
                        .update()
                > 0;
    }

    void finished(long id) {
        jdbc.sql("UPDATE query.rebuild SET state = 'FINISHED', ended_at = clock_timestamp() WHERE id = ?")
                .param(id)
                .update();
    }

    void failed(long id, String failure) {
        jdbc.sql("UPDATE query.rebuild SET state = 'FAILED', ended_at = clock_timestamp(), failure = ?"
                        + " WHERE id = ? AND state = 'RUNNING'")
                .params(failure, id)
                .update();
    }

    /** Up to where in the log the new tables are certain to be complete once all parts are done; null before the plan. */
    @Nullable
    LogToken mark(long id) {
        return jdbc.sql("SELECT mark_tx, mark_last FROM query.rebuild WHERE id = ? AND mark_tx IS NOT NULL")
                .param(id)
                .query((row, _) -> new LogToken(row.getLong("mark_tx"), row.getLong("mark_last")))
                .optional()
                .orElse(null);
    }

    void mark(long id, LogToken mark) {
        jdbc.sql("UPDATE query.rebuild SET mark_tx = ?, mark_last = ? WHERE id = ?")
                .params(mark.tx(), mark.last(), id)
                .update();
    }

    void plan(long id, List<CaseRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            CaseRange range = ranges.get(i);
            jdbc.sql("INSERT INTO query.rebuild_part (rebuild, part, first_case, last_case, cases, events)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(id, i, range.first().value(), range.last().value(), range.cases(), range.events())
                    .update();
        }
    }

    /** The next part that nobody has done or is doing; nobody else gets it before this transaction ends. */
    Optional<Part> nextPart(long id) {
        return jdbc.sql("""
                        SELECT part, first_case, last_case FROM query.rebuild_part
                        WHERE rebuild = ? AND done_at IS NULL ORDER BY part LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param(id)
                .query((row, _) -> new Part(
                        row.getInt("part"),
                        new CaseId(row.getString("first_case")),
                        new CaseId(row.getString("last_case"))))
                .optional();
    }

    void done(long id, Part part) {
        jdbc.sql("UPDATE query.rebuild_part SET done_at = clock_timestamp() WHERE rebuild = ? AND part = ?")
                .params(id, part.number())
                .update();
    }

    boolean hasPartsLeft(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM query.rebuild_part WHERE rebuild = ? AND done_at IS NULL)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
