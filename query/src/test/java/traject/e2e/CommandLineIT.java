package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar does other things than serve when its first word says so. */
class CommandLineIT {

    private static final String OPENING = """
            {"case": "k1", "type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77", \
            "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
            """;

    @TempDir
    Path data;

    @Test
    void a_run_that_nobody_knows_is_answered_with_those_there_are() throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, "inport")) {
            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.log()).contains("There is no run 'inport'.", "import ");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_wrong_option_is_answered_with_those_there_are() throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, "import", "--fiel=a.jsonl")) {
            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.log()).contains("'import' knows nothing of '--fiel=a.jsonl'.", "--file=<file>");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void help_is_given_without_starting_anything() throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, "--help")) {
            assertThat(run.exitCode()).isZero();
            assertThat(run.log()).contains("import ");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_file_comes_in_and_the_node_that_serves_afterwards_shows_it(@TempDir Path files)
            throws InterruptedException, IOException {
        Path file = Files.writeString(
                files.resolve("cases.jsonl"), OPENING + "{\"case\": \"k2\", \"type\": \"nonsense\"}\n");

        try (RunningTraject run = RunningTraject.start(data, "import", "--file=" + file, "--by=admin-1")) {
            assertThat(run.exitCode()).isEqualTo(65);
            assertThat(run.log())
                    .contains(file + ":2: type: ", "Cases: 1 recorded, 0 there already, 1 refused.")
                    .doesNotContain("voorbeeld", "Tomcat");
        }
        try (RunningTraject node = RunningTraject.start(data).ready()) {
            assertThat(node.get("auditor:traject", "/api/cases/k1").statusCode())
                    .isEqualTo(200);
        }
    }
}
