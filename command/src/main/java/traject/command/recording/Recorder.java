package traject.command.recording;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/**
 * Sends commands to their case and waits. When another node recorded in the case at the same moment, the commands are
 * judged again on what is there now, unless the caller told which version they had seen.
 */
public final class Recorder {

    private static final int ATTEMPTS = 3;

    /** For those who record in the same case on this node; not longer, since who waits holds a connection. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final int LOCK_ATTEMPT_MILLIS = 10;

    private final CommandBus bus;

    public Recorder(EventStore store, TransactionManager transactions, JdbcClient database, CaseClock clock) {
        this(store, transactions, database, clock, LONGEST_WAIT);
    }

    Recorder(
            EventStore store,
            TransactionManager transactions,
            JdbcClient database,
            CaseClock clock,
            Duration longestWait) {
        SimpleCommandBus cases = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        cases.registerHandlerInterceptor(new Retries(database));
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CaseFile.class),
                new SimpleResourceParameterResolverFactory(List.of(clock)));
        AggregateAnnotationCommandHandler.<CaseFile>builder()
                .aggregateType(CaseFile.class)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(CaseFile.class)
                        .parameterResolverFactory(parameters)
                        .eventStore(store)
                        .lockFactory(PessimisticLockFactory.builder()
                                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                                .acquireAttempts((int) Math.max(1, longestWait.toMillis() / LOCK_ATTEMPT_MILLIS))
                                .build())
                        .build())
                .build()
                .subscribe(cases);
        this.bus = cases;
    }

    /**
     * Records all of it or nothing.
     *
     * @throws NotRecorded when nothing was recorded
     */
    public Recording record(RecordInCase command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return send(command);
            } catch (ConcurrencyException overtaken) {
                if (command.namesVersion()) {
                    throw NotRecorded.because(Reason.STALE);
                }
            } catch (LockAcquisitionFailedException waitedTooLong) {
                throw NotRecorded.because(Reason.CONCURRENT_CHANGE);
            }
        }
        throw NotRecorded.because(Reason.CONCURRENT_CHANGE);
    }

    private Recording send(RecordInCase command) {
        AtomicReference<CommandResultMessage<? extends Recording>> result = new AtomicReference<>();
        bus.<RecordInCase, Recording>dispatch(
                GenericCommandMessage.asCommandMessage(command), (_, answer) -> result.set(answer));
        CommandResultMessage<? extends Recording> answer = result.get();
        if (!answer.isExceptional()) {
            return answer.getPayload();
        }
        if (answer.exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException("the command could not be handled", answer.exceptionResult());
    }
}
