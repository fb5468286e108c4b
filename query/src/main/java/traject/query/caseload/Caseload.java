package traject.query.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import traject.query.security.Condition;
import traject.query.security.WhoMaySee;
import traject.query.timeline.CaseStatus;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;

/** The cases that somebody may see, as they stand now; the last opened come first. */
@Repository
public class Caseload {

    private final JdbcClient jdbc;

    Caseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page list(Actor actor, Filter filter, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " FROM query.caseload c WHERE " + where(actor, filter, parameters);
        long total = jdbc.sql("SELECT count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("size", size);
        parameters.put("offset", (long) page * size);
        List<CaseSummary> cases = jdbc.sql("SELECT c.*" + where
                        + " ORDER BY c.opened_on DESC NULLS LAST, c.case_id LIMIT :size OFFSET :offset")
                .params(parameters)
                .query(Caseload::summary)
                .list();
        return new Page(total, page, size, cases);
    }

    /** How far the tables are with a case: the rank of the last event they hold, or -1. */
    public long versionOf(CaseId caseId) {
        return jdbc.sql("SELECT version FROM query.caseload WHERE case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** All that somebody may see. */
    public Set<CaseId> seenBy(Actor actor) {
        Condition seen = WhoMaySee.seenBy(actor);
        return jdbc.sql("SELECT c.case_id FROM query.caseload c WHERE " + seen.sql())
                .params(seen.parameters())
                .query((row, _) -> new CaseId(row.getString("case_id")))
                .set();
    }

    /** Services and teams that cases name. */
    public record Places(List<String> services, List<String> teams) {}

    /** All of them, in alphabetical order. */
    public Places places() {
        return new Places(named("service"), named("team"));
    }

    private List<String> named(String column) {
        return jdbc.sql("SELECT DISTINCT " + column + " FROM query.caseload WHERE " + column
                        + " IS NOT NULL ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String where(Actor actor, Filter filter, Map<String, Object> parameters) {
        Condition seen = WhoMaySee.seenBy(actor);
        parameters.putAll(seen.parameters());
        List<String> all = new ArrayList<>(List.of(seen.sql()));
        equal("status", filter.status(), all, parameters);
        equal("phase", filter.phase(), all, parameters);
        equal("client_role", filter.clientRole(), all, parameters);
        equal("helper_role", filter.helperRole(), all, parameters);
        if (filter.helper() != null) {
            all.add("EXISTS (SELECT 1 FROM query.case_helper w WHERE w.case_id = c.case_id AND w.helper = :helper)");
            parameters.put("helper", filter.helper().value());
        }
        return String.join(" AND ", all);
    }

    private static void equal(
            String column, @Nullable Enum<?> wanted, List<String> all, Map<String, Object> parameters) {
        if (wanted != null) {
            all.add("c." + column + " = :" + column);
            parameters.put(column, wanted.name());
        }
    }

    private static CaseSummary summary(ResultSet row, int number) throws SQLException {
        return new CaseSummary(
                new CaseId(row.getString("case_id")),
                row.getLong("version"),
                CaseStatus.valueOf(row.getString("status")),
                read(row, "phase", Phase::valueOf),
                row.getObject("phase_since", LocalDate.class),
                read(row, "team", TeamId::new),
                read(row, "service", ServiceId::new),
                read(row, "service_type", ServiceType::valueOf),
                read(row, "client", PersonId::new),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                read(row, "leading_relationship", RelationshipId::new),
                read(row, "leading_helper", PersonId::new),
                read(row, "client_role", ClientRole::valueOf),
                read(row, "helper_role", HelperRole::valueOf),
                row.getObject("last_entry_on", LocalDate.class),
                row.getObject("last_recorded_at", OffsetDateTime.class).toInstant());
    }

    private static <T> @Nullable T read(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }
}
