package traject.shared.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real programs are started on one folder, and killed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills by signals")
class EmbeddedDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        for (Process program : programs) {
            program.destroyForcibly().waitFor();
        }
        if (Files.exists(data().resolve("postgres"))) {
            Postmaster.stopOrphan(data().resolve("postgres"));
        }
    }

    @Test
    void data_survive_every_way_of_ending() throws InterruptedException, IOException {
        Process program = ready(1, "first start: true, embedded: true");
        ProcessHandle server = server();
        program.destroy();
        assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        gone(server);

        program = ready(2, "first start: false");
        server = server();
        program.destroyForcibly().waitFor();
        assertThat(server.isAlive())
                .as("the server outlives a program that is killed")
                .isTrue();

        program = ready(3, "first start: false");
        assertThat(server.isAlive()).as("the server left behind was stopped").isFalse();
        server = server();
        program.destroyForcibly().waitFor();
        server.destroyForcibly();
        gone(server);

        ready(4, "first start: false");
    }

    @Test
    void nothing_is_given_up_for_speed_and_nobody_is_let_in_without_the_password() {
        ready(1, "fsync=on listen_addresses=127.0.0.1 synchronous_commit=on, without password: refused");
    }

    @Test
    void a_second_program_on_the_folder_is_refused_with_a_sentence() {
        ready(1, "first start: true");

        assertThat(ended(start()))
                .contains("Traject is running already on the data folder " + data())
                .doesNotContain("\tat ");
    }

    @Test
    void a_database_half_made_is_made_anew() throws IOException {
        Files.createDirectories(data().resolve("postgres"));
        Files.writeString(data().resolve("postgres/PG_VERSION"), "18");
        Files.createFile(data().resolve("beginning"));

        ready(1, "first start: true");
    }

    @Test
    void a_folder_of_something_else_is_left_alone() throws IOException {
        Path precious = data().resolve("postgres/precious");
        Files.createDirectories(precious.getParent());
        Files.writeString(precious, "mine");

        assertThat(ended(start())).contains("holds something else than data").doesNotContain("\tat ");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void a_folder_that_can_not_be_written_is_told_in_a_sentence() throws IOException {
        Files.writeString(data(), "a file where the folder should be");

        assertThat(ended(start()))
                .contains("The data folder " + data() + " is not a folder")
                .doesNotContain("\tat ");
    }

    @Test
    void a_folder_that_others_could_look_into_is_closed_to_them() throws IOException {
        Files.createDirectories(data());
        Files.createFile(data().resolve("lock"));
        for (Path open : List.of(data(), data().resolve("lock"))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        ready(1, "first start: true");

        assertThat(permissions(data())).isEqualTo("rwx------");
        try (Stream<Path> content = Files.list(data())) {
            assertThat(content)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(path -> assertThat(permissions(path))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void a_folder_with_something_else_in_it_stays_open_and_what_is_ours_in_it_is_closed() throws IOException {
        Files.createDirectories(data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Path letter = Files.writeString(data().resolve("letter"), "theirs");
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-r--r--"));

        ready(1, "first start: true");

        assertThat(permissions(data())).isEqualTo("rwxr-xr-x");
        assertThat(permissions(letter)).isEqualTo("rw-r--r--");
        assertThat(List.of("lock", "secret", "postgres.log"))
                .allSatisfy(
                        ours -> assertThat(permissions(data().resolve(ours))).isEqualTo("rw-------"));
        assertThat(List.of("postgres", "binaries"))
                .allSatisfy(
                        ours -> assertThat(permissions(data().resolve(ours))).isEqualTo("rwx------"));
    }

    /** A server that had let in everybody at first would have had to read its rules anew. */
    @Test
    void the_server_never_listened_without_asking_for_the_password() throws IOException {
        ready(1, "first start: true");

        assertThat(data().resolve("postgres.log"))
                .content()
                .contains("ready to accept connections")
                .doesNotContain("received SIGHUP");
        assertThat(data().resolve("postgres/pg_hba.conf")).hasContent("host all all 127.0.0.1/32 scram-sha-256");
    }

    /** A process that got the number of a server that is gone, after a reboot for instance. */
    @Test
    void a_stranger_with_the_number_of_the_server_is_left_alone() throws IOException, InterruptedException {
        Process program = ready(1, "first start: true");
        ProcessHandle server = server();
        program.destroyForcibly().waitFor();
        server.destroyForcibly();
        gone(server);
        Process stranger = new ProcessBuilder("sleep", "600").start();
        programs.add(stranger);
        Path note = data().resolve("postgres/postmaster.pid");
        Files.writeString(note, Files.readString(note).replaceFirst("^[0-9]+", Long.toString(stranger.pid())));

        ready(2, "first start: false");
        assertThat(stranger.isAlive()).isTrue();
    }

    private Path data() {
        return home.resolve("data");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private ProcessHandle server() throws IOException {
        String pid =
                Files.readAllLines(data().resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void gone(ProcessHandle server) {
        await().atMost(PATIENCE).until(() -> !server.isAlive());
    }

    /** Starts a program and waits until it has appended its event. */
    private Process ready(int events, String state) {
        Process program = start();
        await().atMost(PATIENCE)
                .until(() -> !program.isAlive() || output(program).contains(EmbeddedDatabaseChild.READY));
        assertThat(output(program))
                .contains(EmbeddedDatabaseChild.READY + events + ", ")
                .contains(state);
        return program;
    }

    private String ended(Process program) {
        await().atMost(PATIENCE).until(() -> !program.isAlive());
        assertThat(program.exitValue()).isNotZero();
        return output(program);
    }

    private Process start() {
        try {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // It lives for seconds, and would spend much of its work on compiling itself well.
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedDatabaseChild.class.getName(),
                            "--traject.data=" + data())
                    .redirectErrorStream(true)
                    .redirectOutput(log(programs.size()))
                    .start();
            programs.add(program);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private File log(int number) {
        return home.resolve("program-" + number + ".log").toFile();
    }

    private String output(Process program) {
        try {
            return Files.readString(log(programs.indexOf(program)).toPath(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
