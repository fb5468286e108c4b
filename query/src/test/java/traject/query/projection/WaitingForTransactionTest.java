package traject.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import traject.query.CaseWriter;
import traject.query.RunningNode;

class WaitingForTransactionTest extends RunningNode {

    @Test
    void a_transaction_held_open_shows_in_the_health_and_makes_it_down_beyond_the_limit() throws SQLException {
        try (Connection held = connection();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("SELECT pg_current_xact_id()");
            CaseWriter written = aCase().opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");

            JsonNode waiting = projection();
            assertThat(waiting.path("caseload").asString()).isEqualTo("WAITING_FOR_TRANSACTION");
            assertThat(waiting.path("eventsWaiting").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(waiting.path("eventsWaitingForTransaction").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(Instant.parse(waiting.path("waitingSince").asString())).isBefore(Instant.now());
            assertThat(as(null).get("/actuator/health").status()).isEqualTo(200);
            assertThat(statusWithLimit(Duration.ofMinutes(1))).isEqualTo(Status.UP);
            assertThat(statusWithLimit(Duration.ofSeconds(-1))).isEqualTo(Status.DOWN);

            held.rollback();
            assertThat(as("auditor")
                            .get("/api/cases?size=1&after=" + written.position())
                            .status())
                    .isEqualTo(200);
        }
        await().untilAsserted(() -> {
            assertThat(projection().path("caseload").asString()).isEqualTo("RUNNING");
            assertThat(projection().path("eventsWaiting").asInt()).isZero();
        });
        assertThat(projection().has("waitingSince")).isFalse();
    }

    private static Status statusWithLimit(Duration limit) {
        return new ProjectionHealthIndicator(
                        part(CaseloadProcessor.class), part(Backlog.class), part(Rebuild.class), limit)
                .health()
                .getStatus();
    }
}
