package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An analysis whose process was killed is begun again after the next start, and nobody sees it in the result. */
class AnalysisSurvivesKillIT {

    private static final String RESEARCHER = "researcher:traject";
    private static final String ANALYSES = "/api/analyses";

    /** Some seconds of work on 2,800 cases. */
    private static final String QUESTION = """
            {"population": {"on": "2026-10-31"},
             "analysis": {"type": "explain-discrepancy", "by": ["SERVICE_TYPE"], "permutations": 3000}, "seed": 3}""";

    @TempDir
    Path data;

    @Test
    void the_same_comes_out_as_if_nothing_had_happened() throws InterruptedException, IOException {
        String address;
        try (RunningTraject first = RunningTraject.start(data).ready()) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> first.get("auditor:traject", "/api/cases?size=1")
                            .body()
                            .contains("\"total\":28"));
            copyTheSample();
            address = ask(first);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> first.get(RESEARCHER, address).body().contains("\"RUNNING\""));
            first.kill();
        }

        try (RunningTraject second = RunningTraject.start(data).ready()) {
            assertThat(second.get(RESEARCHER, address).body()).contains("\"RUNNING\"");
            String again = ask(second);
            String resumed = result(second, address);

            assertThat(resumed).contains("pseudo-f").isEqualTo(result(second, again));
        }
    }

    private static String ask(RunningTraject traject) throws InterruptedException {
        HttpResponse<String> asked = traject.post(RESEARCHER, ANALYSES, QUESTION);
        assertThat(asked.statusCode()).isEqualTo(202);
        return asked.headers().firstValue("Location").orElseThrow();
    }

    private static String result(RunningTraject traject, String address) {
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        traject.get(RESEARCHER, address + "?wait=10").body().contains("\"FINISHED\""));
        try {
            return traject.get(RESEARCHER, address + "/result").body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The events of the invented cases under other ids, without the rules: they are the same. */
    private void copyTheSample() throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String secret = Files.readString(data.resolve("secret"));
        new JdbcTemplate(new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/traject", "traject_owner", secret))
                .update("""
                        INSERT INTO event_log.event
                            (case_id, version, event_id, type, type_version, payload, metadata)
                        SELECT 'copy-' || n || '-' || case_id, version, event_id || n, type, type_version, payload,
                            metadata
                        FROM generate_series(1, 100) n, event_log.event ORDER BY n, position""");
    }
}
