package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A rebuild whose process was killed goes on at the next start, where it was. */
class RebuildSurvivesKillIT {

    private static final String ADMIN = "admin:traject";
    private static final String REBUILD = "/api/maintenance/rebuild";
    private static final String SMALL_PARTS = "--traject.rebuild.events-per-part=100";

    private static final String DONE = """
            SELECT part || ' at ' || done_at FROM query.rebuild_part WHERE done_at IS NOT NULL ORDER BY part""";

    @TempDir
    Path data;

    @Test
    void parts_that_were_done_are_not_done_again() throws InterruptedException, IOException {
        List<String> done;
        try (RunningTraject first = RunningTraject.start(data, SMALL_PARTS).ready()) {
            JdbcTemplate sql = sql();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> RebuildIT.projected(sql).size() >= 28);
            copyTheSample(sql);
            assertThat(first.post(ADMIN, REBUILD, "").statusCode()).isEqualTo(202);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> sql.queryForList(DONE, String.class).size() >= 20);
            first.kill();
            done = sql.queryForList(DONE, String.class);
            assertThat(left(sql)).isPositive();
        }

        try (RunningTraject second = RunningTraject.start(data, SMALL_PARTS).ready()) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> second.get(ADMIN, REBUILD + "?wait=10").body().contains("\"FINISHED\""));
            JdbcTemplate sql = sql();
            assertThat(sql.queryForList(DONE, String.class)).containsAll(done);
            assertThat(left(sql)).isZero();
            assertThat(sql.queryForList("SELECT id FROM query.rebuild")).hasSize(1);
            Map<String, Long> versions = RebuildIT.versions(sql);
            assertThat(versions.size()).isGreaterThan(2000);
            assertThat(RebuildIT.projected(sql)).isEqualTo(versions);
            assertThat(sql.queryForList("""
                    SELECT count(*) FROM query.spell GROUP BY regexp_replace(case_id, '^copy-[0-9]+-', '')
                    HAVING count(*) % count(DISTINCT case_id) <> 0""")).isEmpty();
        }
    }

    /** The events of the invented cases under other ids, without the rules: they are the same. */
    private static void copyTheSample(JdbcTemplate sql) {
        sql.update("""
                INSERT INTO event_log.event (case_id, version, event_id, type, type_version, payload, metadata)
                SELECT 'copy-' || n || '-' || case_id, version, event_id || n, type, type_version, payload, metadata
                FROM generate_series(1, 100) n, event_log.event ORDER BY n, position""");
    }

    private static long left(JdbcTemplate sql) {
        Long left = sql.queryForObject("SELECT count(*) FROM query.rebuild_part WHERE done_at IS NULL", Long.class);
        return left == null ? 0 : left;
    }

    private JdbcTemplate sql() throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String secret = Files.readString(data.resolve("secret"));
        return new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/traject", "traject_owner", secret));
    }
}
