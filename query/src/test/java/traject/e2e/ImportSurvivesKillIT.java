package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.eventstore.TestDatabase;

/** An import whose process was killed leaves whole cases, and the same call again brings in the others. */
class ImportSurvivesKillIT {

    private static final int CASES = 4_000;

    /** All of a case but when it came in and the ids of the messages. */
    private static final String COURSES = """
            SELECT case_id || ' ' || md5(string_agg(concat_ws('|', version, type, type_version, payload,
                metadata - 'recordedAt'), ' ' ORDER BY version)) AS course
            FROM event_log.event GROUP BY case_id ORDER BY case_id""";

    @TempDir
    Path folder;

    @Test
    void the_store_is_as_if_it_had_run_once() throws InterruptedException {
        TestDatabase undisturbed = TestDatabase.fresh();
        TestDatabase disturbed = TestDatabase.fresh();
        String file = folder.resolve("simulated.jsonl").toString();
        run(undisturbed, "simulate", "--cases=" + CASES, "--to=" + file);
        assertThat(run(undisturbed, "import", "--file=" + file, "--by=admin-1"))
                .contains("Cases: " + CASES + " recorded, 0 there already, 0 refused.");
        List<String> whole = courses(undisturbed);
        assertThat(whole).hasSize(CASES);

        try (RunningTraject run = start(disturbed, "import", "--file=" + file, "--by=admin-1")) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> cases(disturbed) > CASES / 10);
            run.kill();
        }
        // its last transaction may still be ending
        await().until(() -> sql(disturbed)
                .queryForList(
                        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = ?",
                        TestDatabase.APPLICATION)
                .isEmpty());
        List<String> some = courses(disturbed);
        assertThat(some.size()).isBetween(CASES / 10, CASES - 1);
        assertThat(whole).containsAll(some);

        assertThat(run(disturbed, "import", "--file=" + file, "--by=admin-1"))
                .contains(
                        "Cases: " + (CASES - some.size()) + " recorded, " + some.size() + " there already, 0 refused.");
        assertThat(courses(disturbed)).isEqualTo(whole);
    }

    private String run(TestDatabase database, String... arguments) throws InterruptedException {
        try (RunningTraject run = start(database, arguments)) {
            assertThat(run.exitCode()).as(run.log()).isZero();
            return run.log();
        }
    }

    private RunningTraject start(TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        database.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        return RunningTraject.start(folder, all.toArray(String[]::new));
    }

    private static List<String> courses(TestDatabase database) {
        return sql(database).queryForList(COURSES, String.class);
    }

    private static long cases(TestDatabase database) {
        Long cases = sql(database).queryForObject("SELECT count(DISTINCT case_id) FROM event_log.event", Long.class);
        return cases == null ? 0 : cases;
    }

    private static JdbcTemplate sql(TestDatabase database) {
        return new JdbcTemplate(database.owner());
    }
}
