package traject.shared.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;

/** Reads what was recorded, for both sides; events come in today's shape. */
public final class EventLog {

    private static final int FETCH = 1000;

    private final PostgresEventStorageEngine engine;
    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final TransactionTemplate snapshot;

    public EventLog(PostgresEventStorageEngine engine, DataSource dataSource, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.jdbc = JdbcClient.create(dataSource);
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(FETCH);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All events of the case in the order of recording; none when there is no such case. */
    public List<Recorded> read(CaseId caseId) {
        return engine.readEvents(caseId.value(), 0)
                .asStream()
                .map(EventLog::recorded)
                .toList();
    }

    /** All events of each of these cases, in the order of recording; cases that are not there are left out. */
    public Map<CaseId, List<Recorded>> read(Collection<CaseId> cases) {
        Map<CaseId, List<Recorded>> events = new HashMap<>();
        Grouping grouping = new Grouping(events::put);
        String[] ids = cases.stream().map(CaseId::value).toArray(String[]::new);
        cursor.query(
                "SELECT " + LogRow.COLUMNS + " FROM event_log.event WHERE case_id = ANY (?) ORDER BY case_id, version",
                grouping,
                (Object) ids);
        grouping.flush();
        return events;
    }

    /**
     * Every case of the log, as it is at one moment, in bounded memory. The reader is called inside a read-only
     * transaction: what it writes, it writes in transactions of its own ({@code REQUIRES_NEW}).
     *
     * <p>To follow the log from there without a hole, ask {@link #safeEnd()} before, not after.
     */
    public void forEachCase(CaseReader reader) {
        snapshot.executeWithoutResult(_ -> {
            Grouping grouping = new Grouping(reader);
            cursor.query("SELECT " + LogRow.COLUMNS + " FROM event_log.event ORDER BY case_id, version", grouping);
            grouping.flush();
        });
    }

    /** The position in the log of an event of a case, which must be there. */
    public long positionOf(CaseId caseId, long version) {
        return jdbc.sql("SELECT position FROM event_log.event WHERE case_id = ? AND version = ?")
                .params(caseId.value(), version)
                .query(Long.class)
                .single();
    }

    /** What stands at a position of the log. */
    public Optional<CaseVersion> at(long position) {
        return jdbc.sql("SELECT case_id, version, tx FROM event_log.event WHERE position = ?")
                .param(position)
                .query((row, _) -> new CaseVersion(
                        new CaseId(row.getString("case_id")),
                        row.getLong("version"),
                        new LogToken(row.getLong("tx"), position)))
                .optional();
    }

    /** The end of the log up to where nothing can be added any more: all events up to it are visible by now. */
    public LogToken safeEnd() {
        return engine.createHeadToken();
    }

    /**
     * Reads events that stand outside of the log, of one case, in order, as those in it are read: old versions in
     * today's shape.
     *
     * @throws RuntimeException when one can't be read; the message may quote it
     */
    public List<Recorded> decode(List<StoredEvent> events) {
        return engine.decode(events.stream().map(LogRow::of).toList())
                .map(EventLog::recorded)
                .toList();
    }

    private static Recorded recorded(DomainEventMessage<?> message) {
        LogToken token = (LogToken) ((GenericTrackedDomainEventMessage<?>) message).trackingToken();
        Stamp stamp = Stamp.from(message.getMetaData());
        return new Recorded(
                new CaseId(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                (CaseEvent) message.getPayload(),
                stamp.recordedAt(),
                stamp.recordedBy(),
                token.last());
    }

    /** Collects the rows of one case until the next one begins. */
    private final class Grouping implements RowCallbackHandler {

        private final CaseReader reader;
        private final List<TrackedDomainEventData<String>> rows = new ArrayList<>();

        Grouping(CaseReader reader) {
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            TrackedDomainEventData<String> next = LogRow.map(row, 0);
            if (!rows.isEmpty() && !rows.getFirst().getAggregateIdentifier().equals(next.getAggregateIdentifier())) {
                flush();
            }
            rows.add(next);
        }

        void flush() {
            if (!rows.isEmpty()) {
                reader.read(
                        new CaseId(rows.getFirst().getAggregateIdentifier()),
                        engine.decode(rows).map(EventLog::recorded).toList());
                rows.clear();
            }
        }
    }
}
