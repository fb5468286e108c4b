package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented cases come into a store by a run of the jar, as often as one likes, and after any accident. */
class SimulateIT {

    private static final String RECORDED = " commands recorded, 0 were there already.";

    @TempDir
    Path data;

    @Test
    void cases_come_in_once_and_a_node_shows_them_with_their_simulated_moments() throws InterruptedException {
        assertThat(simulate(0, "--cases=60", "--seed=7")).contains("60 cases: ").contains(RECORDED);
        assertThat(simulate(0, "--cases=60", "--seed=7")).contains("60 cases: 0 commands recorded, ");
        assertThat(simulate(65, "--cases=60", "--seed=7", "--until=2025-06-30")).contains("choose another --seed");

        try (RunningTraject node = RunningTraject.start(data).ready()) {
            assertThat(node.get("auditor:traject", "/api/cases/sim-7-60").body())
                    .contains("\"opening\"")
                    .doesNotContain("2026-11");
        }
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_ended() throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, "simulate", "--cases=20000")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> run.log().contains(" of 20,000 cases"));
            run.kill();
        }
        String again = simulate(0, "--cases=1000");

        assertThat(again).containsPattern("1,000 cases: [0-9,]+ commands recorded, [1-9][0-9,]* were there already");
    }

    @Test
    void asked_to_stop_it_leaves_whole_cases_and_says_how_to_go_on() throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, "simulate", "--cases=200000")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> run.log().contains(" of 200,000 cases"));
            run.askToStop();
            assertThat(run.log()).contains("each of them whole. Say the same again to go on.");
        }
    }

    @Test
    void it_does_not_mix_with_real_cases_unasked() throws InterruptedException, IOException {
        Path real = Files.writeString(data.resolveSibling("real-" + data.getFileName() + ".jsonl"), """
                {"case": "k1", "type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77", \
                "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
                """);
        run(0, "import", "--file=" + real, "--by=admin-1");

        assertThat(simulate(65, "--cases=5")).contains("neither samples nor simulated", "--beside-real-cases");
        assertThat(simulate(0, "--cases=5", "--beside-real-cases")).contains(RECORDED);
    }

    @Test
    void a_file_of_them_can_be_imported(@TempDir Path files) throws InterruptedException {
        Path file = files.resolve("simulated.jsonl");

        assertThat(simulate(0, "--cases=50", "--to=" + file)).contains("50 cases in " + file);
        assertThat(simulate(73, "--cases=50", "--to=" + file)).contains("choose another name");
        assertThat(run(0, "import", "--file=" + file, "--by=admin-1")).contains("50 recorded");
    }

    @Test
    void a_day_to_come_and_a_number_that_is_none_are_refused() throws InterruptedException {
        assertThat(simulate(64, "--cases=5", "--until=2999-01-01")).contains("--until is a day that has been");
        assertThat(simulate(64, "--cases=many")).contains("--cases is a whole number from 1 to");
    }

    private String simulate(int exitCode, String... options) throws InterruptedException {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "simulate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return run(exitCode, arguments);
    }

    private String run(int exitCode, String... arguments) throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, arguments)) {
            assertThat(run.exitCode()).as(run.log()).isEqualTo(exitCode);
            return run.log();
        }
    }
}
