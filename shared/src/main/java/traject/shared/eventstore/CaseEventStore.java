package traject.shared.eventstore;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Axon's event store, to which events of a case can be appended without a unit of work around them. */
public final class CaseEventStore extends EmbeddedEventStore {

    /** Often enough that a reader on another node, which hears of no commit here, shows it without a wait. */
    private static final long POLL_MILLIS = 100;

    private final PostgresEventStorageEngine engine;

    public CaseEventStore(PostgresEventStorageEngine engine) {
        super(builder().storageEngine(engine).fetchDelay(POLL_MILLIS));
        this.engine = engine;
    }

    /**
     * Appends in the transaction under way. Readers on this node hear of it when that is committed.
     *
     * @param events at least one
     * @return the position of the last of them in the log
     * @throws org.axonframework.modelling.command.ConcurrencyException when the case has gone on since it was read
     */
    public long append(List<? extends DomainEventMessage<?>> events) {
        long position = engine.append(events);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                CaseEventStore.this.afterCommit(events);
            }
        });
        return position;
    }
}
