package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.query.SignedIn;

/** The database ends or hangs under a running node: nothing that was acknowledged is lost, and the node goes on by itself. */
class DatabaseAwayIT {

    private static final String NOUR = "nour:traject";
    private static final String LEAD = "lead:traject";
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String OPENING = """
            {"type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77",
             "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team-noord"}
            """;

    private final JsonMapper json = JsonMapper.builder().build();

    @TempDir
    Path data;

    @Test
    void what_goes_on_meanwhile_is_recorded_once_when_it_is_back() throws Exception {
        try (RunningTraject traject = RunningTraject.start(data).ready()) {
            Writers writers = new Writers(traject);
            writers.start();
            await().atMost(SOON).until(() -> writers.recorded.get() > 20);

            traject.postmaster().destroyForcibly();
            await().atMost(SOON).until(() -> writers.refused.get() > 0 || !writers.unexpected.isEmpty());
            assertThat(writers.unexpected).isEmpty();
            int before = writers.recorded.get();
            await().atMost(SOON).until(() -> writers.recorded.get() > before + 20);

            writers.stop();
            await().atMost(SOON).until(() -> lines(traject, "The database answers again.") == 1);

            SignedIn lead = SignedIn.as("lead", "traject", traject.port());
            hang(traject.postmaster());
            await().atMost(SOON).until(() -> lines(traject, "The database does not answer") == 2);
            assertUnavailable(traject);
            assertUnavailable(lead.answer("/cases", "text/html"));
            goOn(traject.postmaster());
            awaitAvailable(traject);
            JsonNode list = json.readTree(traject.get(LEAD, "/api/cases?size=200&after=" + writers.last)
                    .body());
            for (int writer = 0; writer < Writers.NUMBER; writer++) {
                String caseId = "w" + writer;
                JsonNode timeline = json.readTree(
                        traject.get(LEAD, "/api/cases/" + caseId + "/timeline").body());
                assertThat(timeline.path("entries").size()).isEqualTo(writers.acknowledged.get(writer));
                assertThat(list.path("cases"))
                        .filteredOn(one -> one.path("caseId").asString().equals(caseId))
                        .singleElement()
                        .extracting(one -> one.path("version").asInt())
                        .isEqualTo(writers.acknowledged.get(writer) - 1);
            }
            assertThat(writers.unexpected).isEmpty();
            assertThat(lines(traject, "The database does not answer")).isEqualTo(2);
            await().atMost(SOON).until(() -> lines(traject, "The database answers again.") == 2);
            assertThat(lines(traject, "The process of the embedded database had ended"))
                    .isEqualTo(1);
            assertThat(traject.log()).doesNotContain("\tat ", "Failed to validate");
        }
    }

    private static long lines(RunningTraject traject, String text) {
        return traject.log().lines().filter(line -> line.contains(text)).count();
    }

    private static void assertUnavailable(RunningTraject traject) throws InterruptedException {
        HttpResponse<String> answer = traject.get(LEAD, "/api/cases");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"database-unavailable\"");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(traject.get(LEAD, "/actuator/health").statusCode()).isEqualTo(503);
    }

    private static void assertUnavailable(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body()).contains("De gegevens zijn even niet bereikbaar.", "Terug naar het begin");
    }

    private static void awaitAvailable(RunningTraject traject) {
        await().atMost(SOON).until(() -> traject.get(LEAD, "/actuator/health").statusCode() == 200);
    }

    private static void hang(ProcessHandle server) throws IOException, InterruptedException {
        signal("STOP", server);
    }

    private static void goOn(ProcessHandle server) throws IOException, InterruptedException {
        signal("CONT", server);
    }

    /** The server first, so that it makes no process more that would be missed. */
    private static void signal(String name, ProcessHandle server) throws IOException, InterruptedException {
        send(name, Stream.of(server));
        send(name, server.descendants());
    }

    private static void send(String signal, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    /** Record one thing after another in a case of their own, and send again what was not taken, under the same key. */
    private static final class Writers {

        static final int NUMBER = 3;

        final List<Integer> acknowledged = new ArrayList<>(List.of(0, 0, 0));
        final List<String> unexpected = new ArrayList<>();
        final AtomicInteger recorded = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        final AtomicBoolean stopping = new AtomicBoolean();
        final List<Thread> threads = new ArrayList<>();
        volatile long last;

        private final RunningTraject traject;
        private final JsonMapper json = JsonMapper.builder().build();

        Writers(RunningTraject traject) {
            this.traject = traject;
        }

        void start() {
            for (int writer = 0; writer < NUMBER; writer++) {
                int number = writer;
                threads.add(Thread.ofPlatform().daemon().start(() -> write(number)));
            }
        }

        void stop() throws InterruptedException {
            stopping.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private void write(int writer) {
            for (int count = 1; !stopping.get() && unexpected.isEmpty(); count++) {
                String command = count == 1
                        ? OPENING
                        : "{\"type\": \"record-strength\", \"entry\": \"e" + count
                                + "\", \"occurredOn\": \"2026-01-06\", \"kind\": \"CONFIDENCE\", \"seenBy\": \"HELPER\"}";
                recordUntilTaken(writer, command, "w" + writer + "-" + count);
                acknowledged.set(writer, count);
                recorded.incrementAndGet();
            }
        }

        private void recordUntilTaken(int writer, String command, String key) {
            try {
                HttpResponse<String> answer = traject.record(NOUR, "w" + writer, command, key);
                while (answer.statusCode() == 503) {
                    refused.incrementAndGet();
                    Thread.sleep(200);
                    answer = traject.record(NOUR, "w" + writer, command, key);
                }
                if (answer.statusCode() > 201) {
                    unexpected.add(answer.statusCode() + " " + answer.body());
                }
                last = json.readTree(answer.body()).path("position").asLong();
            } catch (InterruptedException e) {
                unexpected.add(e.toString());
            }
        }
    }
}
