package traject.query.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import traject.query.analysis.NotComputable;
import traject.query.analysis.Watch;
import traject.query.problem.Reason;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.LogToken;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** What is written down of work, so that every node can tell of it and do it. */
@Repository
class JobTable {

    /** After so long without a word from its node, another goes on with it. */
    private static final int SILENT_SECONDS = 30;

    private static final String TOLD = """
            SELECT id, state, stage, share, asked_at, ended_at, request, mark_tx, mark_last, software, summary, failure,
                field, explained
            FROM query.job\s""";

    /** Somebody's, in the role in which they ask, and for the team that they have then. */
    private static final String OWN = "asked_by = ? AND asked_as = ? AND asked_team IS NOT DISTINCT FROM ?";

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID id, Actor asker, Jobs.Order order, Instant now) {
        jdbc.sql("""
                        INSERT INTO query.job (id, kind, lane, key, asked_by, asked_as, asked_team, asked_at, request,
                            mark_tx, mark_last)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(order.kind())
                .param(order.lane().name())
                .param(order.key())
                .param(asker.person().value())
                .param(asker.role().name())
                .param(team(asker))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(order.request())
                .param(order.upTo().tx())
                .param(order.upTo().last())
                .update();
    }

    /** How many of somebody's wait or run. */
    int underWay(Actor asker) {
        return jdbc.sql("SELECT count(*) FROM query.job"
                        + " WHERE asked_by = ? AND asked_as = ? AND state IN ('WAITING', 'RUNNING')")
                .params(asker.person().value(), asker.role().name())
                .query(Integer.class)
                .single();
    }

    /** The next one of a lane, or one whose node fell silent; from now on it is this node's. */
    Optional<Task> take(String node, Lane lane) {
        return jdbc.sql("""
                        UPDATE query.job SET state = 'RUNNING', node = :node, seen_at = clock_timestamp(),
                            stage = NULL, share = 0
                        WHERE id = (
                            SELECT id FROM query.job
                            WHERE lane = :lane AND (state = 'WAITING'
                                OR (state = 'RUNNING' AND seen_at < clock_timestamp() - make_interval(secs => :silent)))
                            ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, kind, asked_by, asked_as, asked_team, request, mark_tx, mark_last""")
                .param("node", node)
                .param("lane", lane.name())
                .param("silent", SILENT_SECONDS)
                .query(JobTable::task)
                .optional();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        String team = row.getString("asked_team");
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new Actor(
                        new PersonId(row.getString("asked_by")),
                        ActorRole.valueOf(row.getString("asked_as")),
                        team == null ? null : new TeamId(team)),
                row.getString("request"),
                upTo(row));
    }

    private static LogToken upTo(ResultSet row) throws SQLException {
        return new LogToken(row.getLong("mark_tx"), row.getLong("mark_last"));
    }

    /** Says how far it is; false when it is no longer this node's, or cancelled. */
    boolean reached(UUID id, String node, Watch.@Nullable Stage stage, double share) {
        return jdbc.sql("UPDATE query.job SET seen_at = clock_timestamp(), stage = ?, share = ?"
                                + " WHERE id = ? AND node = ? AND state = 'RUNNING'")
                        .param(stage == null ? null : stage.name())
                        .param(share)
                        .param(id)
                        .param(node)
                        .update()
                > 0;
    }

    void finished(UUID id, String node, Outcome outcome, String software) {
        jdbc.sql("""
                        UPDATE query.job SET state = 'FINISHED', ended_at = clock_timestamp(), software = ?,
                            summary = ?, result = ?
                        WHERE id = ? AND node = ? AND state = 'RUNNING'""")
                .param(software)
                .param(outcome.summary())
                .param(outcome.result())
                .param(id)
                .param(node)
                .update();
    }

    void failed(UUID id, String node, Reason reason, @Nullable NotComputable why) {
        jdbc.sql("""
                        UPDATE query.job SET state = 'FAILED', ended_at = clock_timestamp(), failure = ?,
                            field = ?, explained = ?
                        WHERE id = ? AND node = ? AND state = 'RUNNING'""")
                .param(reason.name())
                .param(why == null ? null : why.field())
                .param(why == null ? null : why.explanation())
                .param(id)
                .param(node)
                .update();
    }

    /** Gives back what this node has not finished. */
    void release(String node) {
        jdbc.sql("UPDATE query.job SET state = 'WAITING', node = NULL WHERE node = ? AND state = 'RUNNING'")
                .param(node)
                .update();
    }

    /** False when it was over already. */
    boolean cancel(UUID id) {
        return jdbc.sql("UPDATE query.job SET state = 'CANCELLED', ended_at = clock_timestamp()"
                                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING')")
                        .param(id)
                        .update()
                > 0;
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM query.job WHERE id = ?").param(id).update();
    }

    /** Forgets the oldest of what is over of somebody's. */
    void forgetBeyond(int kept, Actor asker, String kind) {
        jdbc.sql("""
                        DELETE FROM query.job WHERE id IN (
                            SELECT id FROM query.job
                            WHERE kind = ? AND asked_by = ? AND asked_as = ?
                                AND state IN ('FINISHED', 'CANCELLED', 'FAILED')
                            ORDER BY asked_at DESC OFFSET ?)""")
                .params(kind, asker.person().value(), asker.role().name(), kept)
                .update();
    }

    /** What somebody asked for, in the role and for the team in which they ask now. */
    Optional<Job> job(Actor asker, String kind, UUID id) {
        return jdbc.sql(TOLD + "WHERE id = ? AND kind = ? AND " + OWN)
                .param(id)
                .param(kind)
                .param(asker.person().value())
                .param(asker.role().name())
                .param(team(asker))
                .query(JobTable::job)
                .optional();
    }

    Optional<UUID> find(Actor asker, String kind, String key) {
        return jdbc.sql("""
                        SELECT id FROM query.job
                        WHERE key = ? AND kind = ? AND state IN ('WAITING', 'RUNNING', 'FINISHED') AND %s
                        ORDER BY asked_at DESC LIMIT 1""".formatted(OWN))
                .param(key)
                .param(kind)
                .param(asker.person().value())
                .param(asker.role().name())
                .param(team(asker))
                .query(UUID.class)
                .optional();
    }

    List<Job> latest(Actor asker, String kind, int most) {
        return jdbc.sql(TOLD + "WHERE kind = ? AND " + OWN + " ORDER BY asked_at DESC, id LIMIT ?")
                .param(kind)
                .param(asker.person().value())
                .param(asker.role().name())
                .param(team(asker))
                .param(most)
                .query(JobTable::job)
                .list();
    }

    private static @Nullable String team(Actor asker) {
        return asker.team() == null ? null : asker.team().value();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        String failure = row.getString("failure");
        return new Job(
                row.getObject("id", UUID.class),
                Job.State.valueOf(row.getString("state")),
                stage == null ? null : Watch.Stage.valueOf(stage),
                row.getDouble("share"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("request"),
                upTo(row),
                row.getString("software"),
                row.getString("summary"),
                failure == null ? null : Reason.valueOf(failure),
                row.getString("field"),
                row.getString("explained"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** What came out; nothing unless it is finished. */
    Optional<String> result(UUID id) {
        return jdbc.sql("SELECT result FROM query.job WHERE id = ? AND state = 'FINISHED'")
                .param(id)
                .query(String.class)
                .optional();
    }
}
