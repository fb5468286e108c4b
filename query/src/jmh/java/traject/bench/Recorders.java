package traject.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import traject.shared.desk.Desk;

/**
 * Helpers who record over HTTP, so many a second whatever the answer takes: one that comes late counts from when it was
 * due.
 */
final class Recorders {

    private static final int COUNT = 4;
    private static final int CALLS = 200;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** Of each of them. */
    private static final int CASES = 50;

    private static final String PASSWORD = "bench-bench";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String site;

    private Recorders(String site) {
        this.site = site;
    }

    /** @param desk where their cases are opened */
    static Recorders at(String site, Desk desk) {
        for (int number = 0; number < COUNT * CASES; number++) {
            for (String command : Story.commands(20)) {
                Story.submit(desk, caseAt(number), command, UUID.randomUUID().toString());
            }
        }
        return new Recorders(site);
    }

    /** The account under which they call. */
    static List<String> account() {
        return List.of(
                "--traject.accounts[0].name=" + Story.HELPER.person().value(),
                "--traject.accounts[0].password-hash=" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--traject.accounts[0].role=" + Story.HELPER.role(),
                "--traject.accounts[0].person=" + Story.HELPER.person().value(),
                "--traject.accounts[0].team=team-noord");
    }

    static String told() {
        return COUNT * TimeUnit.SECONDS.toMillis(1) / BETWEEN.toMillis() + " commands a second of " + COUNT
                + " callers";
    }

    /** After how long all but the slowest hundredth are answered, in microseconds. */
    double slowest() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(COUNT)) {
            long begin = System.nanoTime();
            List<Future<long[]>> taken = new ArrayList<>();
            for (int caller = 0; caller < COUNT; caller++) {
                int number = caller;
                long first = begin + BETWEEN.toNanos() * caller / COUNT;
                taken.add(callers.submit(() -> call(number, first)));
            }
            long[] all = new long[COUNT * CALLS];
            for (int caller = 0; caller < COUNT; caller++) {
                System.arraycopy(taken.get(caller).get(), 0, all, caller * CALLS, CALLS);
            }
            Arrays.sort(all);
            return all[all.length * 99 / 100] / 1e3;
        }
    }

    private long[] call(int caller, long first) throws Exception {
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long due = first + call * BETWEEN.toNanos();
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            record(caseAt(caller * CASES + call % CASES));
            nanos[call] = System.nanoTime() - due;
        }
        return nanos;
    }

    private void record(String caseId) throws Exception {
        String account = Story.HELPER.person().value() + ":" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/api/cases/" + caseId + "/commands"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Story.ENTRY))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200 && status != 201) {
            throw new IllegalStateException("recording answers " + status);
        }
    }

    private static String caseAt(int number) {
        return "recorded-" + number;
    }
}
