package traject.shared.eventstore;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Looks every second, on a connection of its own, whether the database answers; says so once when that changes, and
 * starts the embedded one again when its process has ended.
 */
final class DatabaseWatch implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int PATIENCE_SECONDS = 4;

    private final DatabaseLogin login;
    private final @Nullable EmbeddedDatabase embedded;
    private final ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private @Nullable Connection connection;
    private boolean answers = true;
    private boolean lost;

    DatabaseWatch(DatabaseLogin login, @Nullable EmbeddedDatabase embedded) {
        this.login = login;
        this.embedded = embedded;
    }

    @Override
    public void afterPropertiesSet() {
        SaidOnce.install();
        ScheduledFuture<?> _ = everySecond.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            ask();
            if (!answers) {
                LOG.info("The database answers again.");
            }
            answers = true;
        } catch (SQLException e) {
            if (answers) {
                LOG.warn(
                        "The database does not answer (SQL state {}): requests are refused with 503 until it does.",
                        e.getSQLState());
            }
            answers = false;
            close();
            revive();
        }
    }

    private void ask() throws SQLException {
        if (connection == null) {
            connection = login.impatient(PATIENCE_SECONDS).getConnection();
        }
        if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("no answer", "08006");
        }
    }

    private void revive() {
        try {
            if (embedded != null && embedded.revive()) {
                LOG.warn("The process of the embedded database had ended; it was started again on its data.");
                lost = false;
            }
        } catch (IOException | RuntimeException e) {
            if (!lost) {
                LOG.error("The embedded database has ended and does not start; it is tried again: {}", e.getMessage());
            }
            lost = true;
        }
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // It is broken already.
        } finally {
            connection = null;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        everySecond.shutdown();
        everySecond.awaitTermination(2L * PATIENCE_SECONDS, TimeUnit.SECONDS);
        close();
    }
}
