package traject.shared.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's event storage on the table {@code event_log.event}.
 *
 * <p>Readers of the whole log get events in the order (transaction, position), and only those of transactions below
 * the oldest one still open. Axon's own engine reads by position, notes gaps and forgets them after a time that it
 * takes from the events' time stamps; old stamps or a slow transaction then make it skip events. Here an event that
 * is committed late also comes late in the order, so there are no gaps and nothing to time out. The price: a
 * transaction held open delays readers, not writers.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final int BATCH = 1000;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT = "SELECT " + LogRow.COLUMNS + " FROM event_log.event";
    private static final String APPEND = """
            INSERT INTO event_log.event (case_id, version, event_id, type, type_version, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";
    private static final String BELOW_HORIZON = " WHERE tx < (SELECT event_log.horizon())";

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final EventReader reader;

    public PostgresEventStorageEngine(
            DataSource dataSource, TransactionManager transactions, Serializer serializer, EventUpcaster upcasters) {
        super(new Builder(serializer, upcasters));
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.reader = new EventReader(serializer, upcasters);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> insert(events, serializer));
        }
    }

    /**
     * Appends in the transaction under way, or in one of its own.
     *
     * @param events at least one
     * @return the position of the last of them
     * @throws ConcurrencyException when one of them is in the log already
     */
    long append(List<? extends DomainEventMessage<?>> events) {
        return transactions.fetchInTransaction(() -> {
            insert(events.subList(0, events.size() - 1), getEventSerializer());
            return insert(events.getLast(), getEventSerializer());
        });
    }

    private long insert(DomainEventMessage<?> event, Serializer serializer) {
        try {
            return Objects.requireNonNull(jdbc.query(
                    APPEND + " RETURNING position",
                    statement -> bind(statement, event, serializer),
                    row -> row.next() ? row.getLong(1) : null));
        } catch (DataAccessException e) {
            throw withoutContents(e);
        }
    }

    private void insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        try {
            jdbc.batchUpdate(APPEND, events, events.size(), (statement, event) -> bind(statement, event, serializer));
        } catch (DataAccessException e) {
            throw withoutContents(e);
        }
    }

    private static void bind(PreparedStatement statement, EventMessage<?> message, Serializer serializer)
            throws SQLException {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new EventStoreException("only events of a case can be stored");
        }
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        statement.setString(1, event.getAggregateIdentifier());
        statement.setLong(2, event.getSequenceNumber());
        statement.setString(3, event.getIdentifier());
        statement.setString(4, payload.getType().getName());
        statement.setInt(5, Integer.parseInt(payload.getType().getRevision()));
        statement.setString(6, payload.getData());
        statement.setString(7, event.serializeMetaData(serializer, String.class).getData());
    }

    /** The driver's messages quote what was to be stored, which may be about a person: only the state is passed on. */
    private static RuntimeException withoutContents(DataAccessException e) {
        String state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "none";
        return UNIQUE_VIOLATION.equals(state)
                ? new ConcurrencyException("the case has gone on since it was read")
                : new EventStoreException("events could not be stored", new SQLException("SQL state " + state, state));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        LogToken from = token == null ? LogToken.START : (LogToken) token;
        return jdbc.query(
                SELECT + BELOW_HORIZON + " AND (tx, position) > (?, ?) ORDER BY tx, position LIMIT ?",
                LogRow::map,
                from.tx(),
                from.last(),
                batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String caseId, long from, int batchSize) {
        return jdbc.query(
                SELECT + " WHERE case_id = ? AND version >= ? ORDER BY version LIMIT ?",
                LogRow::map,
                caseId,
                from,
                batchSize);
    }

    /** Reads rows as events of today's shape, without messages around them. */
    EventReader reader() {
        return reader;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String caseId) {
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT max(version) FROM event_log.event WHERE case_id = ?", Long.class, caseId));
    }

    @Override
    public LogToken createTailToken() {
        return LogToken.START;
    }

    /** The last event of which it is certain that none will ever come before it. */
    @Override
    public LogToken createHeadToken() {
        return first("SELECT tx, position FROM event_log.event" + BELOW_HORIZON
                        + " ORDER BY tx DESC, position DESC LIMIT 1")
                .orElse(LogToken.START);
    }

    /** Before the first event stored at this moment or later; some earlier ones may follow it too. */
    @Override
    public LogToken createTokenAt(Instant moment) {
        return first(
                        "SELECT tx, position - 1 AS position FROM event_log.event WHERE stored_at >= ?"
                                + " ORDER BY tx, position LIMIT 1",
                        moment.atOffset(ZoneOffset.UTC))
                .orElseGet(this::createHeadToken);
    }

    private Optional<LogToken> first(String query, Object... parameters) {
        return jdbc
                .query(query, (row, _) -> new LogToken(row.getLong("tx"), row.getLong("position")), parameters)
                .stream()
                .findFirst();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("cases are short enough to be read whole");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String caseId) {
        return Stream.empty();
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {

        Builder(Serializer serializer, EventUpcaster upcasters) {
            eventSerializer(Objects.requireNonNull(serializer));
            snapshotSerializer(serializer);
            upcasterChain(upcasters);
            batchSize(BATCH);
        }
    }
}
