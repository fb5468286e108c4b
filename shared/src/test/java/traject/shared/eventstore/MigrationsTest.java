package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationsTest {

    @Test
    void nodes_that_start_together_on_an_empty_database_take_turns() throws InterruptedException, ExecutionException {
        TestDatabase database = TestDatabase.empty();
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(() -> migrations(database).run()));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }

        assertThat(new JdbcTemplate(database.application())
                        .queryForObject("SELECT count(*) FROM event_log.event", Long.class))
                .isZero();
    }

    /** A fresh cluster counts its transactions from a lower id than the one that the log comes from. */
    @Test
    void a_log_restored_into_a_fresh_cluster_goes_on_where_it_ended() {
        LogFixture fixture = LogFixture.fresh();
        fixture.append("case-1", 0, 2);
        List<Long> before = fixture.positionsSeen();
        LogToken end = fixture.log.safeEnd();
        new JdbcTemplate(fixture.database.owner())
                .execute("UPDATE event_log.transaction_shift SET shift = shift - 1000000");
        assertThat(fixture.positionsSeen()).isEmpty();

        migrations(fixture.database).run();

        assertThat(fixture.positionsSeen()).isEqualTo(before).hasSize(2);
        fixture.append("case-1", 2, 1);
        assertThat(fixture.engine.readEvents(end, false)).hasSize(1);
    }

    @Test
    void a_log_that_was_not_restored_keeps_its_transaction_numbers() {
        LogFixture fixture = LogFixture.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(fixture.dataSource);
        fixture.append("case-1", 0, 1);

        migrations(fixture.database).run();
        migrations(fixture.database).run();

        assertThat(jdbc.queryForObject("SELECT shift FROM event_log.transaction_shift", Long.class))
                .isZero();
    }

    private static Migrations migrations(TestDatabase database) {
        return new Migrations(database.owner(), TestDatabase.APPLICATION, List.of());
    }
}
