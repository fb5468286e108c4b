package traject.shared.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.EntryId;

/**
 * Writers at work all at once: some roll back, some record what happened long ago or say so of the future, and one
 * holds its transaction open until all the others are done.
 */
final class ManyWriters {

    static final String HELD = "held";
    static final String LAST = "last";
    private static final int WRITERS = 8;
    private static final int COMMANDS = 40;

    private final EventStorageEngine engine;
    private final TransactionTemplate transaction;
    private final Set<String> committed = ConcurrentHashMap.newKeySet();

    ManyWriters(EventStorageEngine engine, TransactionTemplate transaction) {
        this.engine = engine;
        this.transaction = transaction;
    }

    /** The ids of the entries that were committed. */
    Set<String> committed() {
        return committed;
    }

    /**
     * Lets them write.
     *
     * @param whileHeld happens when all are done but the one that holds its transaction open
     */
    void write(Runnable whileHeld) {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            try {
                Future<?> holder = threads.submit(() -> hold(appended, release));
                await(appended);
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    writers.add(threads.submit(() -> commands(number)));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
                whileHeld.run();
                release.countDown();
                holder.get();
            } finally {
                release.countDown();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        append("case-last", 0, List.of(LAST), Instant.EPOCH);
    }

    private void hold(CountDownLatch appended, CountDownLatch release) {
        transaction.executeWithoutResult(_ -> {
            engine.appendEvents(event("case-held", 0, HELD, Instant.EPOCH));
            appended.countDown();
            await(release);
        });
        committed.add(HELD);
    }

    private void commands(int writer) {
        Random random = new Random(writer);
        long version = 0;
        for (int command = 0; command < COMMANDS; command++) {
            List<String> entries = new ArrayList<>();
            for (int entry = 0; entry <= random.nextInt(3); entry++) {
                entries.add(writer + "-" + command + "-" + entry);
            }
            if (random.nextInt(4) == 0) {
                rolledBack(writer, version, entries);
            } else {
                append("case-" + writer, version, entries, moment(random));
                version += entries.size();
            }
        }
    }

    private void rolledBack(int writer, long version, List<String> entries) {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(events("case-" + writer, version, entries, Instant.EPOCH));
            status.setRollbackOnly();
        });
    }

    private void append(String caseId, long version, List<String> entries, Instant at) {
        transaction.executeWithoutResult(_ -> engine.appendEvents(events(caseId, version, entries, at)));
        committed.addAll(entries);
    }

    private static Instant moment(Random random) {
        return random.nextInt(4) == 0 ? Instant.now().plus(Duration.ofDays(1000)) : Instant.EPOCH;
    }

    private static List<EventMessage<?>> events(String caseId, long version, List<String> entries, Instant at) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (String entry : entries) {
            events.add(event(caseId, version + events.size(), entry, at));
        }
        return events;
    }

    private static EventMessage<?> event(String caseId, long version, String entry, Instant at) {
        return new GenericDomainEventMessage<>(
                "case",
                caseId,
                version,
                new GenericMessage<>(
                        new AftercareContactHeld(new EntryId(entry), LocalDate.of(2026, 3, 1), null),
                        new Stamp(at, LogFixture.HELPER).toMetaData()),
                at);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
