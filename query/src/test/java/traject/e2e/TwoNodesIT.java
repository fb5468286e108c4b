package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.command.intake.AsCommand;
import traject.shared.event.CaseEvent;
import traject.shared.eventstore.TestDatabase;
import traject.shared.examples.RandomChanges;

/** Nodes that answer share one set of tables, and nothing is missing in it whatever they do at the same time. */
class TwoNodesIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final int WRITERS = 3;
    private static final int CHANGES = 60;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(database.owner());
    private final AtomicInteger recorded = new AtomicInteger();
    private final AtomicBoolean written = new AtomicBoolean();

    @Test
    void rebuilt_from_both_while_others_write_and_a_transaction_is_held_open_the_tables_miss_nothing()
            throws SQLException {
        try (WholeApplication desk = WholeApplication.on(database, "--traject.sides=command");
                WholeApplication one = WholeApplication.on(database, "--traject.sides=query");
                WholeApplication other = WholeApplication.on(database, "--traject.sides=query");
                Connection held = database.owner().getConnection();
                Statement statement = held.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            desk.clock().set(Instant.parse("2026-10-01T10:00:00Z"));
            held.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            try {
                List<CompletableFuture<Void>> writers = IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(seed -> CompletableFuture.runAsync(() -> write(desk, seed), threads))
                        .toList();
                AtomicInteger ofOne = new AtomicInteger();
                AtomicInteger ofOther = new AtomicInteger();
                CompletableFuture<Void> all = CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> rebuild(one, ofOne), threads),
                        CompletableFuture.runAsync(() -> rebuild(other, ofOther), threads));
                await().atMost(LONG_ENOUGH)
                        .until(() -> all.isDone() || (recorded.get() >= 10 && ofOne.get() >= 2 && ofOther.get() >= 2));
                int rebuilt = ofOne.get() + ofOther.get();
                held.rollback();
                CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                        .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
                        .join();
                await().atMost(LONG_ENOUGH).until(() -> all.isDone() || ofOne.get() + ofOther.get() >= rebuilt + 2);
                written.set(true);
                all.orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
            } finally {
                written.set(true);
            }

            Map<String, Long> versions = RebuildIT.versions(sql);
            assertThat(versions).hasSize(WRITERS);
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(RebuildIT.projected(sql)).isEqualTo(versions));
            Map<String, List<String>> grown = RebuildIT.rows(sql);
            other.rebuild();
            assertThat(grown).isEqualTo(RebuildIT.rows(sql));
        }
    }

    private void write(WholeApplication desk, int seed) {
        RandomChanges changes = new RandomChanges(seed);
        for (int i = 0; i < CHANGES; i++) {
            List<CaseEvent> proposed = i == 0 ? List.of(changes.opening("team")) : changes.next();
            WholeApplication.Response response =
                    desk.post("lead", "/api/cases/random-" + seed + "/commands", AsCommand.json(proposed));
            assertThat(response.status()).isLessThan(500);
            if (response.status() < 300) {
                proposed.forEach(changes::recorded);
                recorded.addAndGet(proposed.size());
            }
        }
    }

    private void rebuild(WholeApplication node, AtomicInteger times) {
        while (!written.get()) {
            if (node.post("admin", "/api/maintenance/rebuild").status() == 202) {
                times.incrementAndGet();
            }
            WholeApplication.Response ended = node.get("admin", "/api/maintenance/rebuild?wait=60");
            assertThat(ended.body().path("failure").isMissingNode())
                    .as("%s", ended.body())
                    .isTrue();
        }
    }
}
