package traject.command.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseState;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.eventstore.CaseEventStore;
import traject.shared.eventstore.EventLog;

/**
 * Records commands in their case: reads it, judges, stores. Those who record in the same case on this node take turns.
 * When another node recorded in it at the same moment, the commands are judged again on what is there now.
 */
public final class Recorder {

    /** What a node keeps of recent cases, in entries; about 300 bytes each. */
    static final long ENTRIES_IN_MEMORY = 100_000;

    private record Stored(CaseState state, Recording recording) {}

    private static final int ATTEMPTS = 3;

    /** For those who record in the same case on this node. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final int LOCK_ATTEMPT_MILLIS = 10;

    private final CaseEventStore store;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final Retries retries;
    private final CaseFiles files;
    private final PessimisticLockFactory turns;
    private final RecentCases recent;

    public Recorder(
            CaseEventStore store,
            EventLog log,
            PlatformTransactionManager transactions,
            JdbcClient database,
            CaseFiles files) {
        this(store, log, transactions, database, files, LONGEST_WAIT, ENTRIES_IN_MEMORY);
    }

    Recorder(
            CaseEventStore store,
            EventLog log,
            PlatformTransactionManager transactions,
            JdbcClient database,
            CaseFiles files,
            Duration longestWait,
            long entriesInMemory) {
        this.store = store;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.retries = new Retries(database, log);
        this.files = files;
        this.turns = PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .acquireAttempts((int) Math.max(1, longestWait.toMillis() / LOCK_ATTEMPT_MILLIS))
                .build();
        this.recent = new RecentCases(entriesInMemory);
    }

    /**
     * Records all of it or nothing.
     *
     * @throws NotRecorded when nothing was recorded
     */
    public Recording record(RecordInCase command) {
        try (Lock _ = turns.obtainLock(command.caseId().value())) {
            Optional<Recording> recording = command.opensCase() ? inNewCase(command) : Optional.empty();
            return recording.isPresent() ? recording.get() : inCaseAsItIs(command);
        } catch (LockAcquisitionFailedException waitedTooLong) {
            throw NotRecorded.because(Reason.CONCURRENT_CHANGE);
        }
    }

    /** Whoever opens a case takes it to be new, which the log denies when it is not. A refusal says nothing here. */
    private Optional<Recording> inNewCase(RecordInCase command) {
        try {
            return Optional.of(attempt(command, CaseState::initial));
        } catch (NotRecorded | ConcurrencyException perhapsNotNew) {
            return Optional.empty();
        }
    }

    private Recording inCaseAsItIs(RecordInCase command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return attempt(command, () -> read(command.caseId()));
            } catch (NotRecorded refused) {
                return retries.earlier(command).orElseThrow(() -> refused);
            } catch (ConcurrencyException overtaken) {
                // Judged again on what is there now.
            }
        }
        throw NotRecorded.because(Reason.CONCURRENT_CHANGE);
    }

    private Recording attempt(RecordInCase command, Supplier<CaseState> asItStands) {
        @Nullable Stored stored = transaction.execute(_ -> store(command, asItStands.get()));
        if (stored == null) {
            return retries.earlier(command).orElseThrow(() -> NotRecorded.because(Reason.CONCURRENT_CHANGE));
        }
        recent.put(command.caseId(), stored.state());
        return stored.recording();
    }

    /** Null when the request came before: then this is not recorded a second time. */
    private @Nullable Stored store(RecordInCase command, CaseState before) {
        OpenFile file = files.open(command.caseId(), before);
        List<EntryId> entries = file.record(command);
        long version = file.state().version();
        Once once = command.once();
        if (once != null && !retries.keep(command, once, version, entries)) {
            return null;
        }
        return new Stored(file.state(), new Recording(version, entries, store.append(file.events())));
    }

    /** Only what is not in memory is read; and the last of what is, to see that the log still goes on from there. */
    private CaseState read(CaseId id) {
        CaseState known = recent.get(id);
        if (known.exists()) {
            List<Recorded> since = log.read(id, known.version());
            if (!since.isEmpty() && known.endsWith(since.getFirst())) {
                return CaseDecider.evolve(known, since.subList(1, since.size()));
            }
        }
        return CaseDecider.evolve(CaseState.initial(), log.read(id));
    }
}
