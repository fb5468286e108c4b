package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded is still there, however the process ended. */
class SurvivesKillIT {

    private static final String NOUR = "nour:traject";

    private static final String OPENING = """
            {"type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77",
             "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
            """;

    @TempDir
    Path data;

    @Test
    void of_the_process_alone_or_of_the_database_with_it() throws InterruptedException {
        ProcessHandle orphan;
        try (RunningTraject first = RunningTraject.start(data).ready()) {
            assertThat(first.log()).contains("http://", data.toString(), "nour");
            awaitSampleCases(first);
            assertThat(first.post(NOUR, "/api/cases/k1/commands", OPENING).statusCode())
                    .isEqualTo(201);
            orphan = first.postmaster();
            first.kill();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (RunningTraject second = RunningTraject.start(data).ready()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(second.get(NOUR, "/api/cases/k1").body()).contains("client-77");
            ProcessHandle postmaster = second.postmaster();
            second.kill();
            postmaster.destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).until(() -> !postmaster.isAlive());
        }

        try (RunningTraject third = RunningTraject.start(data).ready()) {
            assertThat(third.get(NOUR, "/api/cases/k1").body()).contains("client-77");
            RunningTraject beside = RunningTraject.start(data);
            assertThat(beside.exitCode()).isNotZero();
            assertThat(beside.log()).contains(data.toString());
            assertThat(third.get(NOUR, "/api/cases/k1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_sample_cases_come_with_the_next_start_when_the_first_did_not_finish()
            throws InterruptedException, IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningTraject first = RunningTraject.start(taken.getLocalPort(), data)) {
            assertThat(first.exitCode()).isNotZero();
            assertThat(first.log()).contains("Port " + taken.getLocalPort() + " was already in use");
        }

        try (RunningTraject second = RunningTraject.start(data).ready()) {
            awaitSampleCases(second);
        }
    }

    private static void awaitSampleCases(RunningTraject traject) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                traject.get("auditor:traject", "/api/cases").body())
                        .contains("voorbeeld-01", "voorbeeld-28"));
    }
}
