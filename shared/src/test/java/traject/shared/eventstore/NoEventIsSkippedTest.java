package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.event.CaseEvent;

/**
 * What every read model rests on: a processor gets every committed event exactly once, whatever the writers do. The
 * same scenario on Axon's own engine shows that the scenario is hard enough.
 */
class NoEventIsSkippedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = pool(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
    private final TransactionManager axonTransactions = new LogTransactions(transactions);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_processor_on_our_engine_sees_every_committed_event_exactly_once() {
        Seen seen = run(new PostgresEventStorageEngine(
                pool, axonTransactions, new EventSerializer(), new EventUpcasterChain()));

        assertThat(seen.events()).containsExactlyInAnyOrderElementsOf(seen.committed());
    }

    @Test
    void a_processor_on_the_engine_of_axon_skips_events_that_were_committed_late() {
        JdbcEventStorageEngine engine = axonEngine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);

        Seen seen = run(engine);

        assertThat(seen.committed()).containsAll(seen.events());
        assertThat(seen.events()).doesNotContain(ManyWriters.HELD);
    }

    private record Seen(Set<String> committed, List<String> events) {}

    private Seen run(EventStorageEngine engine) {
        try (Processor processor = new Processor(engine, axonTransactions)) {
            ManyWriters writers = new ManyWriters(engine, new TransactionTemplate(transactions));
            writers.write(() -> lastVisible(engine)
                    .ifPresent(last -> await().atMost(PATIENCE)
                            .until(() -> processor.events().contains(last))));
            await().atMost(PATIENCE).until(() -> processor.events().contains(ManyWriters.LAST));
            return new Seen(writers.committed(), processor.events());
        }
    }

    private static Optional<String> lastVisible(EventStorageEngine engine) {
        return engine.readEvents(null, false)
                .map(event -> ((CaseEvent) event.getPayload()).entry().value())
                .reduce((_, later) -> later);
    }

    /** With every setting of its own, the time after which it gives up on a gap included. */
    private JdbcEventStorageEngine axonEngine() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(pool)::getConnection)
                .transactionManager(axonTransactions)
                .eventSerializer(new EventSerializer())
                .snapshotSerializer(new EventSerializer())
                .build();
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.owner());
        pool.setMaximumPoolSize(16);
        return pool;
    }
}
