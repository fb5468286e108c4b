package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import traject.shared.archive.AgeKey;
import traject.shared.archive.ArchiveHeader;
import traject.shared.archive.ArchiveWriter;
import traject.shared.archive.Recipients;
import traject.shared.archive.Section;

/** Export and restore as whoever runs the machine does them, in processes of their own. */
class ArchiveRunsIT {

    private static final String OPENING = """
            {"case": "k1", "type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77", \
            "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
            """;

    @TempDir
    Path folder;

    private final AgeKey key = AgeKey.make();

    @Test
    void from_one_data_folder_to_another_with_the_right_key_only() throws IOException, InterruptedException {
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), OPENING);
        Path archive = folder.resolve("traject.age");
        done("from", 0, "import", "--file=" + cases, "--by=admin-1");
        assertThat(done("from", 78, "export", "--to=" + archive, "--by=admin-1"))
                .contains("traject.archive.recipients");
        assertThat(archive).doesNotExist();
        String recipient = "--traject.archive.recipients[0]=" + key.publicKey();
        done("from", 0, "export", "--to=" + archive, "--by=admin-1", recipient);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        done("from", 73, "export", "--to=" + archive, "--by=admin-1", recipient);

        Path other = AgeKey.make().identity(folder);
        assertThat(done("into", 65, "restore", "--from=" + archive, "--identity=" + other, "--by=admin-1"))
                .contains("[identity-wrong]");
        Path identity = key.identity(folder);
        done("into", 0, "restore", "--from=" + archive, "--identity=" + identity, "--by=admin-1");
        assertThat(done("into", 73, "restore", "--from=" + archive, "--identity=" + identity, "--by=admin-1"))
                .contains("store-not-empty")
                .doesNotContain(key.secret());

        try (RunningTraject node = RunningTraject.start(folder.resolve("into")).ready()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    node.get("auditor:traject", "/api/cases").body())
                            .contains("k1")
                            .doesNotContain("voorbeeld-01"));
        }
    }

    @Test
    void killed_in_the_middle_the_store_is_empty_and_it_can_be_restored_again()
            throws IOException, InterruptedException {
        Path identity = key.identity(folder);
        Path looks = archiveOfLooks(1_500_000);
        try (RunningTraject run = restoring(looks, identity)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> run.log().contains("rows ("));
            run.kill();
        }

        done("into", 0, "restore", "--from=" + archiveOfLooks(3), "--identity=" + identity, "--by=admin-1");
    }

    private RunningTraject restoring(Path archive, Path identity) {
        return RunningTraject.start(
                folder.resolve("into"), "restore", "--from=" + archive, "--identity=" + identity, "--by=admin-1");
    }

    /** Does a run, and gives all that it said. */
    private String done(String data, int exitCode, String... arguments) throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(folder.resolve(data), arguments)) {
            int code = run.exitCode();
            assertThat(code).as(run.log()).isEqualTo(exitCode);
            return run.log();
        }
    }

    private Path archiveOfLooks(int count) throws IOException {
        Path file = folder.resolve(count + ".age");
        ArchiveHeader header = new ArchiveHeader(
                1,
                "test",
                Instant.parse("2026-03-01T12:00:00Z"),
                "an",
                "ADMIN",
                ZoneId.of("Europe/Brussels"),
                0,
                Map.of("look", (long) count));
        ArchiveWriter archive =
                new ArchiveWriter(Files.newOutputStream(file), new Recipients(List.of(key.publicKey())), header);
        for (int look = 1; look <= count; look++) {
            archive.add(Section.LOOK, look(look));
        }
        archive.finish();
        return file;
    }

    private static String look(long id) {
        return """
                {"id":%d,"who":"an","role":"AUDITOR","case_id":"k1","at":"2026-03-01T12:00:00+00:00","what":"STATE",\
                "on_day":null,"known_at":null}""".formatted(id);
    }
}
