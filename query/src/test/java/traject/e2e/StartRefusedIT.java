package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prevents a start is told in a sentence, with an exit code that says of what kind it is. */
class StartRefusedIT {

    @TempDir
    Path folder;

    @Test
    void a_setting_that_nobody_reads() throws InterruptedException {
        refused(78, "Nothing reads the setting traject.date.", "--traject.date=/srv/traject");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_zone_that_there_is_not() throws InterruptedException {
        refused(78, "The setting traject.zone is 'Brussel'", "--traject.zone=Brussel");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_in_the_place_of_the_folder() throws InterruptedException, IOException {
        Path file = Files.createFile(folder.resolve("file"));

        try (RunningTraject traject = RunningTraject.start(file)) {
            assertThat(traject.exitCode()).isEqualTo(73);
            assertThat(traject.log())
                    .contains("The data folder " + file + " is not a folder.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_that_is_not_there() throws InterruptedException {
        String nobody = "jdbc:postgresql://127.0.0.1:" + RunningTraject.freePort() + "/traject";

        refused(
                69,
                "No PostgreSQL is reached at " + nobody,
                "--spring.datasource.url=" + nobody,
                "--spring.datasource.username=traject_app");
        assertThat(folder).isEmptyDirectory();
    }

    /** In a folder with spaces and letters that ASCII has not; its database is ended in good order. */
    @Test
    void a_port_that_is_taken() throws InterruptedException, IOException {
        Path data = folder.resolve("gegévens van Ø");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningTraject traject = RunningTraject.start(taken.getLocalPort(), data)) {
            assertThat(traject.exitCode()).isEqualTo(69);
            assertThat(traject.log())
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\tat ");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("samples-pending")).exists();
    }

    @Test
    void a_setting_of_an_account_that_can_not_be_used_is_not_repeated() throws InterruptedException {
        assertThat(refused(
                        78,
                        "The setting traject.accounts[0] can't be used",
                        "--traject.accounts[0].name=nour",
                        "--traject.accounts[0].person=nour",
                        "--traject.accounts[0].role=HELPER",
                        "--traject.accounts[0].password-hash=my-own-password"))
                .doesNotContain("my-own-password");
    }

    private String refused(int exitCode, String sentence, String... settings) throws InterruptedException {
        try (RunningTraject traject = RunningTraject.start(folder, settings)) {
            assertThat(traject.exitCode()).isEqualTo(exitCode);
            assertThat(traject.log()).contains(sentence).doesNotContain("\tat ");
            return traject.log();
        }
    }
}
