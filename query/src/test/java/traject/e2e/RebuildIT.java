package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.command.intake.AsCommand;
import traject.shared.event.CaseEvent;
import traject.shared.eventstore.TestDatabase;
import traject.shared.examples.RandomChanges;

/** Rebuilt tables equal, to the row, what projection had built change by change. */
class RebuildIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static WholeApplication traject;

    @BeforeAll
    static void start() {
        traject = WholeApplication.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @Test
    void rebuilt_rows_equal_those_that_grew_change_by_change() {
        traject.clock().set(Instant.parse("2026-01-01T10:00:00Z"));
        JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());
        long last = 0;
        for (int seed = 1; seed <= 12; seed++) {
            RandomChanges changes = new RandomChanges(seed);
            for (int i = 0; i < 90; i++) {
                traject.clock().set(traject.clock().instant().plusSeconds(60));
                List<CaseEvent> proposed = i == 0 ? List.of(changes.opening("team")) : changes.next();
                String command = AsCommand.json(proposed);
                WholeApplication.Response response =
                        traject.post("lead", "/api/cases/random-" + seed + "/commands", command);
                assertThat(response.status())
                        .as("%s: %s", command, response.body())
                        .isLessThan(500);
                if (response.status() < 300) {
                    proposed.forEach(changes::recorded);
                    last = response.body().path("position").asLong();
                }
            }
        }
        assertThat(traject.get("auditor", "/api/cases?after=" + last).status()).isEqualTo(200);
        Map<String, Long> versions = versions(sql);
        await().atMost(Duration.ofSeconds(30)).until(() -> versions.equals(projected(sql)));

        assertThat(sql.queryForList("SELECT DISTINCT type FROM event_log.event", String.class))
                .contains("entry-corrected", "entry-retracted");
        assertThat(lateEntries(sql)).isPositive();
        Map<String, List<String>> grown = rows(sql);
        assertThat(grown.values()).filteredOn(rows -> !rows.isEmpty()).hasSizeGreaterThan(2);
        traject.rebuild();
        Map<String, List<String>> rebuilt = rows(sql);
        assertThat(rebuilt.keySet()).isEqualTo(grown.keySet());
        grown.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).containsExactlyElementsOf(rows));
    }

    /** Entries dated before one that was recorded earlier in the same case. */
    private static long lateEntries(JdbcTemplate sql) {
        Long late = sql.queryForObject("""
                SELECT count(*) FROM event_log.event late WHERE EXISTS (
                  SELECT 1 FROM event_log.event earlier WHERE earlier.case_id = late.case_id
                    AND earlier.version < late.version
                    AND earlier.payload->>'occurredOn' > late.payload->>'occurredOn')
                """, Long.class);
        return late == null ? 0 : late;
    }

    static Map<String, Long> versions(JdbcTemplate sql) {
        return byCase(sql, "SELECT case_id, max(version) AS version FROM event_log.event GROUP BY case_id ORDER BY 1");
    }

    static Map<String, Long> projected(JdbcTemplate sql) {
        return byCase(sql, "SELECT case_id, version FROM query.caseload ORDER BY 1");
    }

    private static Map<String, Long> byCase(JdbcTemplate sql, String select) {
        Map<String, Long> versions = new LinkedHashMap<>();
        sql.query(select, row -> {
            versions.put(row.getString("case_id"), row.getLong("version"));
        });
        return versions;
    }

    /** Every row of every table that a rebuild makes anew, as text. */
    static Map<String, List<String>> rows(JdbcTemplate sql) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> tables = sql.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'query' AND table_type = 'BASE TABLE'
                  AND table_name NOT IN ('look', 'token', 'rebuild', 'rebuild_part', 'flyway_schema_history') ORDER BY 1
                """, String.class);
        for (String table : tables) {
            rows.put(table, sql.queryForList("SELECT t::text FROM query." + table + " t ORDER BY 1", String.class));
        }
        return rows;
    }
}
