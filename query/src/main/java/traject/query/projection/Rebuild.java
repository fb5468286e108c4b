package traject.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import traject.query.caseload.CaseTables;
import traject.query.caseload.FoldedCase;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;

/**
 * Makes all tables again from the log, in one transaction: readers see the old rows until the new ones are all there,
 * and a rebuild that fails leaves the old ones. The mark from which the projection then goes on is taken before the
 * log is read, so an event may be projected twice and never passed over.
 */
public final class Rebuild {

    private static final int TOGETHER = 500;

    private final CaseloadProcessor processor;
    private final EventLog log;
    private final DataSource dataSource;
    private final Serializer serializer;

    Rebuild(CaseloadProcessor processor, EventLog log, DataSource dataSource, Serializer serializer) {
        this.processor = processor;
        this.log = log;
        this.dataSource = dataSource;
        this.serializer = serializer;
    }

    /** How many cases there are; empty when a rebuild was running already. */
    public Optional<Long> run() {
        AtomicLong cases = new AtomicLong();
        return processor.whilePausing(() -> cases.set(refill())) ? Optional.of(cases.get()) : Optional.empty();
    }

    /** The log is read in a transaction of its own, so the tables are written on a connection of their own. */
    private long refill() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long cases = refill(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
                connection.commit();
                return cases;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be made again", e);
        }
    }

    private long refill(JdbcTemplate jdbc) {
        Turns.ofRebuild(jdbc);
        LogToken mark = log.safeEnd();
        CaseTables tables = new CaseTables(jdbc);
        tables.empty();
        List<FoldedCase> together = new ArrayList<>();
        AtomicLong cases = new AtomicLong();
        log.forEachCase((caseId, recorded) -> {
            together.add(FoldedCase.of(caseId, recorded));
            cases.incrementAndGet();
            if (together.size() == TOGETHER) {
                tables.add(together);
                together.clear();
            }
        });
        tables.add(together);
        goOnFrom(mark, jdbc);
        return cases.get();
    }

    private void goOnFrom(LogToken mark, JdbcTemplate jdbc) {
        SerializedObject<byte[]> token = serializer.serialize(mark, byte[].class);
        jdbc.update(
                "UPDATE query.token SET token = ?, token_type = ? WHERE processor_name = ?",
                token.getData(),
                token.getType().getName(),
                Projections.CASELOAD);
    }
}
