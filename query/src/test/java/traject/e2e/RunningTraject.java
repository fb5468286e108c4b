package traject.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The whole of Traject in a process of its own, as somebody starts it, so that it can be killed like one. */
final class RunningTraject implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningTraject(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    /** Starts it on a data folder; returns at once. */
    static RunningTraject start(Path data, String... arguments) {
        return start(freePort(), data, arguments);
    }

    /** Starts it on a data folder and a port, which may be taken. */
    static RunningTraject start(int port, Path data, String... arguments) {
        List<String> options = new ArrayList<>(KeptStart.OPTIONS);
        if (isRun(arguments)) {
            // It lives for seconds, and would spend two fifths of its work on compiling itself well.
            options.add("-XX:TieredStopAtLevel=1");
        }
        return start(options, port, data, arguments);
    }

    /** Starts a node in a JVM with these options. */
    static RunningTraject start(List<String> options, Path data) {
        return start(options, freePort(), data);
    }

    private static RunningTraject start(List<String> options, int port, Path data, String... arguments) {
        try {
            Path log = Files.createTempFile("traject-", ".log");
            List<String> command = new ArrayList<>(
                    List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m"));
            command.addAll(options);
            command.addAll(
                    List.of("traject.query.TrajectApplication", "--server.port=" + port, "--traject.data=" + data));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningTraject(process, port, data, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the command line, such as {@code simulate}; anything else is a node. */
    private static boolean isRun(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    int port() {
        return port;
    }

    RunningTraject ready() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended with " + process.exitValue() + "\n" + log());
                    }
                    return healthy();
                });
        return this;
    }

    private boolean healthy() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri("/actuator/health"))).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String account, String path) throws InterruptedException {
        return send(authorised(account, path));
    }

    HttpResponse<String> post(String account, String path, String json) throws InterruptedException {
        return send(authorised(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A command under a key, so that it may be sent again. */
    HttpResponse<String> record(String account, String caseId, String json, String key) throws InterruptedException {
        return send(authorised(account, "/api/cases/" + caseId + "/commands")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file to bring in, sent by an administrator. */
    HttpResponse<String> upload(String type, String body) throws InterruptedException {
        return send(authorised("admin:traject", "/api/import")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorised(String account, String path) {
        String credentials = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Kills the JVM alone, as {@code kill -9} does; the database goes on as an orphan. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    /** The postmaster of the data folder, as its pid file says. */
    ProcessHandle postmaster() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** All that it printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C or a service manager does, and waits until it is over. */
    void askToStop() {
        process.destroy();
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        askToStop();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
