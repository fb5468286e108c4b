package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real disk that is really full: what does not fit is told, what was recorded is whole, and with room again it goes
 * on. A small disk can only be had by root on Linux; elsewhere this is left out, and says so.
 */
class DiskFullIT {

    private static final int CASES = 3_000;
    private static final int DISK = 220;
    private static final Pattern COUNTED = Pattern.compile("Cases: (\\d+) recorded, (\\d+) there already, 0 refused");

    private static final String OPENING = """
            {"case": "k1", "type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77", \
            "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
            """;

    @TempDir
    Path folder;

    private Path disk = Path.of("");
    private Path data = Path.of("");
    private Path filler = Path.of("");

    @BeforeEach
    void aSmallDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        data = disk.resolve("data");
        filler = disk.resolve("filler");
        assumeThat(System.getProperty("user.name"))
                .as("only root can make a disk that is small")
                .isEqualTo("root");
        assumeThat(call("mount", "-t", "tmpfs", "-o", "size=" + DISK + "m", "tmpfs", disk.toString()))
                .as("a small disk can't be mounted here")
                .isZero();
    }

    @AfterEach
    void gone() throws IOException, InterruptedException {
        call("umount", "-l", disk.toString());
    }

    @Test
    void an_import_is_broken_off_in_a_sentence_and_goes_on_with_room_again() throws Exception {
        Path file = folder.resolve("simulated.jsonl");
        run(0, "simulate", "--cases=" + CASES, "--to=" + file);
        leave(40);

        assertThat(run(74, "import", "--file=" + file, "--by=admin-1"))
                .contains("De schijf is vol.", "[storage-full]")
                .doesNotContain("\tat ");

        Files.delete(filler);
        call("mount", "-o", "remount,size=500m", disk.toString());
        Matcher counted = COUNTED.matcher(run(0, "import", "--file=" + file, "--by=admin-1"));
        assertThat(counted.find()).isTrue();
        assertThat(Integer.parseInt(counted.group(1))).isPositive();
        assertThat(Integer.parseInt(counted.group(2))).isPositive();
        assertThat(Integer.parseInt(counted.group(1)) + Integer.parseInt(counted.group(2)))
                .isEqualTo(CASES);
    }

    @Test
    void an_upload_for_which_there_is_no_room_is_refused_and_taken_once_there_is() throws Exception {
        try (RunningTraject node = RunningTraject.start(data).ready()) {
            leave(0);
            assertThat(node.upload("application/x-ndjson", OPENING.repeat(10_000)))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(507))
                    .satisfies(refused -> assertThat(refused.body()).contains("storage-full"));
            assertThat(node.upload("multipart/form-data; boundary=xx", form(OPENING.repeat(10_000))))
                    .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(507))
                    .satisfies(refused -> assertThat(refused.body()).contains("storage-full"));

            Files.delete(filler);
            assertThat(node.upload("application/x-ndjson", OPENING).body()).contains("\"recorded\":1");
        }
    }

    @Test
    void a_first_start_without_room_is_refused_in_a_sentence() throws Exception {
        leave(30);

        assertThat(run(74, "import", "--file=" + folder.resolve("any"), "--by=admin-1"))
                .contains("The disk of the data folder " + data + " is full.")
                .doesNotContain("\tat ");

        Files.delete(filler);
        assertThat(run(66, "import", "--file=" + folder.resolve("any"), "--by=admin-1"))
                .contains("There is no file");
    }

    private static String form(String file) {
        return "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n" + file
                + "\r\n--xx--\r\n";
    }

    private String run(int exitCode, String... arguments) throws InterruptedException {
        try (RunningTraject run = RunningTraject.start(data, arguments)) {
            assertThat(run.exitCode()).as(run.log()).isEqualTo(exitCode);
            return run.log();
        }
    }

    /** Fills the disk until so many MiB are left. */
    private void leave(int mebibytes) throws IOException {
        FileStore store = Files.getFileStore(disk);
        byte[] nothing = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (store.getUsableSpace() > ((long) mebibytes << 20)) {
                out.write(nothing);
            }
        }
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
