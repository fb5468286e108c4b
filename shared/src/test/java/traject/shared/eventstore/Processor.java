package traject.shared.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import traject.shared.event.CaseEvent;

/** A streaming processor that notes which entries it saw. */
final class Processor implements AutoCloseable {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final EmbeddedEventStore store;
    private final PooledStreamingEventProcessor processor;

    Processor(EventStorageEngine engine, TransactionManager transactions) {
        store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(10)
                .build();
        processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(new EventHandlerInvoker() {
                    @Override
                    public boolean canHandle(EventMessage<?> message, Segment segment) {
                        return true;
                    }

                    @Override
                    public void handle(EventMessage<?> message, Segment segment) {
                        events.add(((CaseEvent) message.getPayload()).entry().value());
                    }
                })
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .build();
        processor.start();
    }

    /** The ids of the entries, in the order in which they came. */
    List<String> events() {
        return events;
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
        threads.shutdownNow();
    }
}
