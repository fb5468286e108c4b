package traject.shared.eventstore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** The log on a database of its own, without Spring. */
final class LogFixture {

    static final Actor HELPER = new Actor(new PersonId("helper-1"), ActorRole.HELPER, null);
    static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123456Z");

    final TestDatabase database;
    final DataSource dataSource;
    final JdbcTransactionManager transactions;
    final PostgresEventStorageEngine engine;
    final EventLog log;

    private LogFixture(TestDatabase database) {
        this.database = database;
        this.dataSource = database.application();
        this.transactions = new JdbcTransactionManager(dataSource);
        this.engine = new PostgresEventStorageEngine(
                dataSource,
                new LogTransactions(transactions),
                new EventSerializer(),
                new EventUpcasterChain(new HandoverMannerUpcaster()));
        this.log = new EventLog(engine, dataSource, transactions);
    }

    static LogFixture fresh() {
        return new LogFixture(TestDatabase.fresh());
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    void append(String caseId, long version, CaseEvent event) {
        engine.appendEvents(message(caseId, version, event, MORNING));
    }

    /** Appends plain entries to a case, in one transaction. */
    void append(String caseId, int from, int count) {
        engine.appendEvents(IntStream.range(from, from + count)
                .mapToObj(version -> message(caseId, version, contact(version), MORNING.plusSeconds(version)))
                .toList());
    }

    static CaseEvent contact(int number) {
        return new AftercareContactHeld(new EntryId("entry-" + number), LocalDate.of(2026, 3, 1), null);
    }

    static GenericDomainEventMessage<CaseEvent> message(
            String caseId, long version, CaseEvent event, Instant recordedAt) {
        return new GenericDomainEventMessage<>(
                "case", caseId, version, event, new Stamp(recordedAt, HELPER).toMetaData());
    }

    List<Long> positionsSeen() {
        return engine.readEvents(null, false)
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }
}
