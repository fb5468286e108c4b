package traject.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.identity.ActorRole;

/** Every look at a case, recorded before it is granted and never changed: the database refuses that too. */
@Repository
public class Looks {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Looks(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    public void record(Collection<Look> looks) {
        batches.batchUpdate(
                "INSERT INTO query.look (who, role, case_id, at, what, on_day, known_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                looks,
                500,
                (statement, look) -> {
                    statement.setString(1, look.who().value());
                    statement.setString(2, look.role().name());
                    statement.setString(3, look.caseId().value());
                    statement.setObject(4, atUtc(look.at()));
                    statement.setString(5, look.what().name());
                    statement.setObject(6, look.on());
                    statement.setObject(7, atUtc(look.knownAt()));
                });
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

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
