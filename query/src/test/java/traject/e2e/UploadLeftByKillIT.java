package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was on its way when the node was killed does not lie about afterwards. */
class UploadLeftByKillIT {

    private static final String NAME = "client-77";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "multipart/form-data; boundary=xx"})
    void it_goes_with_the_next_start(String type) throws Exception {
        int port = RunningTraject.freePort();
        try (RunningTraject first = RunningTraject.start(port, data).ready();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sendHalf(socket.getOutputStream(), type);
            await().atMost(Duration.ofSeconds(30)).until(() -> holdsTheName(incoming()));
            first.kill();
        }
        assertThat(holdsTheName(incoming())).isTrue();

        try (RunningTraject _ = RunningTraject.start(data).ready()) {
            assertThat(holdsTheName(incoming())).isFalse();
        }
        assertThat(incoming()).isEmpty();
    }

    /** Enough that it goes to disk, and then nothing more. */
    private static void sendHalf(OutputStream out, String type) throws IOException {
        String credentials = Base64.getEncoder().encodeToString("admin:traject".getBytes(StandardCharsets.UTF_8));
        String head = "POST /api/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nContent-Type: " + type + "\r\nContent-Length: 100000000\r\n\r\n";
        String part = type.startsWith("multipart")
                ? "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n"
                : "";
        out.write((head + part + (NAME + "\n").repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean holdsTheName(List<Path> files) throws IOException {
        for (Path file : files) {
            if (Files.readString(file).contains(NAME)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> incoming() throws IOException {
        Path incoming = data.resolve("incoming");
        if (!Files.exists(incoming)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(incoming)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
