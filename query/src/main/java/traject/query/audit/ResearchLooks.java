package traject.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import traject.shared.event.PersonId;
import traject.shared.identity.ActorRole;

/** Every look at many cases at once, recorded before it is granted and never changed: the database refuses that too. */
@Repository
public class ResearchLooks {

    private final JdbcClient jdbc;

    ResearchLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(ResearchLook look) {
        jdbc.sql("INSERT INTO query.research_look (who, role, at, what, question, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .param(look.who().value())
                .param(look.role().name())
                .param(look.at().atOffset(ZoneOffset.UTC))
                .param(look.what().name())
                .param(look.question())
                .param(look.detail())
                .update();
    }

    /** A part of them, the latest first. */
    public List<ResearchLook> latest(int page, int size) {
        return jdbc.sql("SELECT who, role, at, what, question, detail FROM query.research_look"
                        + " ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(size, (long) page * size)
                .query(ResearchLooks::look)
                .list();
    }

    private static ResearchLook look(ResultSet row, int number) throws SQLException {
        return new ResearchLook(
                new PersonId(row.getString("who")),
                ActorRole.valueOf(row.getString("role")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ResearchLook.What.valueOf(row.getString("what")),
                row.getString("question"),
                row.getString("detail"));
    }
}
