package traject.query.analysis.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.NotComputable;
import traject.query.analysis.Result;
import traject.query.analysis.ResultTable;
import traject.query.analysis.Warning;
import traject.query.analysis.Watch;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.LogToken;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.json.JsonMappers;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;

/** What is written down of analyses, so that every node can tell of them and do them. */
@Repository
class AnalysisTable {

    /** After so long without a word from its node, another goes on with an analysis. */
    private static final int SILENT_SECONDS = 30;

    private static final String STATUS = """
            SELECT id, state, stage, share, asked_at, ended_at, request, mark_tx, mark_last, software, summary, failure,
                field, explained
            FROM query.analysis\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMappers.lenient();

    AnalysisTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is to be done. */
    record Task(UUID id, Actor asker, AnalysisRequest request, LogToken upTo) {}

    /** What is told of a result before it is read. */
    record Summary(int trajectories, List<Warning> warnings, List<AnalysisStatus.Table> tables) {

        static Summary of(Result result) {
            return new Summary(
                    result.trajectories(),
                    result.warnings(),
                    result.tables().stream()
                            .map(table -> new AnalysisStatus.Table(
                                    table.name(), table.rows(), table.columns().size()))
                            .toList());
        }
    }

    void ask(UUID id, Actor asker, Instant now, AnalysisRequest request, LogToken upTo) {
        jdbc.sql("""
                        INSERT INTO query.analysis
                            (id, asked_by, asked_as, asked_team, asked_at, request, mark_tx, mark_last)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(asker.person().value())
                .param(asker.role().name())
                .param(asker.team() == null ? null : asker.team().value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(json.writeValueAsString(request))
                .param(upTo.tx())
                .param(upTo.last())
                .update();
    }

    /** How many of somebody's wait or run. */
    int underWay(Actor asker) {
        return jdbc.sql("SELECT count(*) FROM query.analysis"
                        + " WHERE asked_by = ? AND asked_as = ? AND state IN ('WAITING', 'RUNNING')")
                .params(asker.person().value(), asker.role().name())
                .query(Integer.class)
                .single();
    }

    /** The next one to do, or one whose node fell silent; from now on it is this node's. */
    Optional<Task> take(String node) {
        return jdbc.sql("""
                        UPDATE query.analysis SET state = 'RUNNING', node = :node, seen_at = clock_timestamp(),
                            stage = NULL, share = 0
                        WHERE id = (
                            SELECT id FROM query.analysis
                            WHERE state = 'WAITING'
                                OR (state = 'RUNNING' AND seen_at < clock_timestamp() - make_interval(secs => :silent))
                            ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, asked_by, asked_as, asked_team, request, mark_tx, mark_last""")
                .param("node", node)
                .param("silent", SILENT_SECONDS)
                .query(this::task)
                .optional();
    }

    private Task task(ResultSet row, int number) throws SQLException {
        String team = row.getString("asked_team");
        return new Task(
                row.getObject("id", UUID.class),
                new Actor(
                        new PersonId(row.getString("asked_by")),
                        ActorRole.valueOf(row.getString("asked_as")),
                        team == null ? null : new TeamId(team)),
                json.readValue(row.getString("request"), AnalysisRequest.class),
                new LogToken(row.getLong("mark_tx"), row.getLong("mark_last")));
    }

    /** Says how far it is; false when it is no longer this node's, or cancelled. */
    boolean reached(UUID id, String node, Watch.@Nullable Stage stage, double share) {
        return jdbc.sql("UPDATE query.analysis SET seen_at = clock_timestamp(), stage = ?, share = ?"
                                + " WHERE id = ? AND node = ? AND state = 'RUNNING'")
                        .param(stage == null ? null : stage.name())
                        .param(share)
                        .param(id)
                        .param(node)
                        .update()
                > 0;
    }

    void finished(UUID id, String node, Result result, String software) {
        jdbc.sql("""
                        UPDATE query.analysis SET state = 'FINISHED', ended_at = clock_timestamp(), software = ?,
                            summary = ?, tables = ?
                        WHERE id = ? AND node = ? AND state = 'RUNNING'""")
                .params(
                        software,
                        json.writeValueAsString(Summary.of(result)),
                        json.writeValueAsString(result.tables()),
                        id,
                        node)
                .update();
    }

    void failed(UUID id, String node, ProblemCode reason, @Nullable NotComputable why) {
        jdbc.sql("""
                        UPDATE query.analysis SET state = 'FAILED', ended_at = clock_timestamp(), failure = ?,
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
        jdbc.sql("UPDATE query.analysis SET state = 'WAITING', node = NULL WHERE node = ? AND state = 'RUNNING'")
                .param(node)
                .update();
    }

    /** False when it was over already. */
    boolean cancel(UUID id) {
        return jdbc.sql("UPDATE query.analysis SET state = 'CANCELLED', ended_at = clock_timestamp()"
                                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING')")
                        .param(id)
                        .update()
                > 0;
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM query.analysis WHERE id = ?").param(id).update();
    }

    /** Whether somebody asked for it, in the role in which they ask now. */
    boolean isOf(UUID id, Actor asker) {
        return jdbc.sql("SELECT count(*) FROM query.analysis WHERE id = ? AND asked_by = ? AND asked_as = ?")
                        .params(id, asker.person().value(), asker.role().name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<AnalysisStatus> status(UUID id, Locale language) {
        return jdbc.sql(STATUS + "WHERE id = ?")
                .param(id)
                .query((row, _) -> status(row, language))
                .optional();
    }

    List<AnalysisStatus> latest(Actor asker, int most, Locale language) {
        return jdbc.sql(STATUS + "WHERE asked_by = ? AND asked_as = ? ORDER BY asked_at DESC, id LIMIT ?")
                .params(asker.person().value(), asker.role().name(), most)
                .query((row, _) -> status(row, language))
                .list();
    }

    private AnalysisStatus status(ResultSet row, Locale language) throws SQLException {
        String summary = row.getString("summary");
        Summary told = summary == null ? null : json.readValue(summary, Summary.class);
        String stage = row.getString("stage");
        return new AnalysisStatus(
                row.getString("id"),
                AnalysisStatus.State.valueOf(row.getString("state")),
                stage == null ? null : Watch.Stage.valueOf(stage),
                (int) Math.round(row.getDouble("share") * 100),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                json.readTree(row.getString("request")),
                row.getLong("mark_tx"),
                row.getLong("mark_last"),
                row.getString("software"),
                told == null ? null : told.trajectories(),
                told == null ? List.of() : told.warnings(),
                told == null ? List.of() : told.tables(),
                failure(row.getString("failure"), row.getString("field"), language),
                row.getString("explained"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Problem failure(@Nullable String reason, @Nullable String field, Locale language) {
        if (reason == null) {
            return null;
        }
        NotAnswered told = field == null
                ? new NotAnswered(Reason.valueOf(reason))
                : new NotAnswered(Reason.valueOf(reason), field);
        return told.toProblem(language);
    }

    /** What came out; nothing unless it is finished. */
    Optional<List<ResultTable>> tables(UUID id) {
        return jdbc.sql("SELECT tables FROM query.analysis WHERE id = ? AND state = 'FINISHED'")
                .param(id)
                .query(String.class)
                .optional()
                .map(tables -> json.readValue(tables, new TypeReference<List<ResultTable>>() {}));
    }
}
