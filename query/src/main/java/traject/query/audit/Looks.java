package traject.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.identity.ActorRole;

/** Every look at a case, recorded before it is granted and never changed: the database refuses that too. */
@Repository
public class Looks {

    /** Many times what a commit takes, and little of what a connection may hang that nobody answers any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Together<Look> together = new Together<>(this::insert, PATIENCE);

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns when they are recorded for good. */
    public void record(Collection<Look> looks) {
        together.write(looks);
    }

    private void insert(List<Look> looks) {
        jdbc.sql("""
                        INSERT INTO query.look (who, role, case_id, at, what, on_day, known_at)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        each("text", looks, look -> look.who().value()),
                        each("text", looks, look -> look.role().name()),
                        each("text", looks, look -> look.caseId().value()),
                        each("timestamptz", looks, Look::at),
                        each("text", looks, look -> look.what().name()),
                        each("date", looks, Look::on),
                        each("timestamptz", looks, Look::knownAt))
                .update();
    }

    private static SqlArrayValue each(String type, List<Look> looks, Function<Look, @Nullable Object> what) {
        return new SqlArrayValue(type, looks.stream().map(what).toArray());
    }

    /** The looks at one case, the latest first. */
    public List<Look> at(CaseId caseId, int page, int size) {
        return jdbc.sql("""
                        SELECT who, role, case_id, at, what, on_day, known_at FROM query.look
                        WHERE case_id = ? ORDER BY id DESC LIMIT ? OFFSET ?""")
                .params(caseId.value(), size, (long) page * size)
                .query(Looks::look)
                .list();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        OffsetDateTime knownAt = row.getObject("known_at", OffsetDateTime.class);
        return new Look(
                new PersonId(row.getString("who")),
                ActorRole.valueOf(row.getString("role")),
                new CaseId(row.getString("case_id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Look.What.valueOf(row.getString("what")),
                row.getObject("on_day", LocalDate.class),
                knownAt == null ? null : knownAt.toInstant());
    }
}
