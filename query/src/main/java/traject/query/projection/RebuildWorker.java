package traject.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import traject.shared.eventstore.DatabaseUnavailable;

/**
 * Does the rebuild that was asked for, wherever that was, and goes on with one whose node is gone. Of several nodes one
 * gets it: the one that holds the lock, as long as it is connected.
 */
public final class RebuildWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);

    /** Any number that nothing else in the database locks. */
    static final long KEY = 0x72_65_62_75_69_6c_64L;

    private static final int LOOK_AGAIN_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 10;

    private final RebuildTable table;
    private final RebuildSteps steps;
    private final CaseloadProcessor processor;
    private final Arrivals arrivals;
    private final DataSource dataSource;
    private final String node;
    private final boolean live;
    private final int beside;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /**
     * @param live whether it works by itself; a run of the command line starts it when it is about rebuilding
     * @param beside how many parts are done at the same time
     */
    RebuildWorker(
            RebuildTable table,
            RebuildSteps steps,
            CaseloadProcessor processor,
            Arrivals arrivals,
            DataSource dataSource,
            String node,
            boolean live,
            int beside) {
        this.table = table;
        this.steps = steps;
        this.processor = processor;
        this.arrivals = arrivals;
        this.dataSource = dataSource;
        this.node = node;
        this.live = live;
        this.beside = beside;
    }

    /** Makes it look at once. */
    void wake() {
        asked.release();
    }

    private void work() {
        while (running) {
            try {
                table.running().ifPresent(this::inTurn);
            } catch (RuntimeException e) {
                if (DatabaseUnavailable.isCauseOf(e)) {
                    LOG.debug("A rebuild waits for the database.");
                } else {
                    LOG.warn("A rebuild can't go on now and is tried again: {}", Failure.of(e));
                }
            }
            try {
                if (running && asked.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException _) {
                running = false;
            }
        }
    }

    private void inTurn(long id) {
        try (Connection connection = dataSource.getConnection()) {
            if (holds(connection, "pg_try_advisory_lock")) {
                try {
                    rebuildOrFail(id);
                } finally {
                    holds(connection, "pg_advisory_unlock");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the turn of a rebuild can't be taken", e);
        }
    }

    private static boolean holds(Connection connection, String function) throws SQLException {
        try (var sql = connection.createStatement();
                var answer = sql.executeQuery("SELECT " + function + "(" + KEY + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void rebuildOrFail(long id) {
        try {
            rebuild(id);
        } catch (RuntimeException | Error e) {
            if (Failure.passes(e)) {
                throw e;
            }
            LOG.error("The rebuild failed: {}", Failure.of(e));
            table.failed(id, Failure.of(e));
        }
        if (table.progress().state().isOver()) {
            steps.tidy();
            arrivals.arrived();
        }
    }

    private void rebuild(long id) {
        table.taken(id, node);
        steps.plan(id);
        fill(id);
        if (!running || table.hasPartsLeft(id)) {
            return;
        }
        steps.catchUp(id);
        swap(id);
    }

    /** Between two tries, whoever waits for the old tables gets to read them. */
    private void swap(long id) {
        AtomicBoolean swapped = new AtomicBoolean();
        processor.whilePausing(() -> swapped.set(steps.swap(id)));
        while (running && !swapped.get()) {
            LOG.info("The rebuilt tables wait for who reads the old ones for long");
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(LOOK_AGAIN_SECONDS));
            processor.whilePausing(() -> swapped.set(steps.swap(id)));
        }
    }

    /** Several parts beside each other: while one is folded here, another is read or written there. */
    private void fill(long id) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                beside, Thread.ofPlatform().name("rebuild-", 0).factory())) {
            Callable<Boolean> parts = () -> {
                boolean more = true;
                while (more && running) {
                    more = steps.part(id);
                    arrivals.arrived();
                }
                return more;
            };
            List<Future<Boolean>> all = IntStream.range(0, beside)
                    .mapToObj(_ -> threads.submit(parts))
                    .toList();
            for (Future<Boolean> one : all) {
                join(one);
            }
        }
    }

    private static void join(Future<Boolean> parts) {
        try {
            parts.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops", e);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return live;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("rebuild").start(this::work);
    }

    /** The parts under way are finished or given up whole; the next start goes on from there. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the projection has started, and before it stops. */
    @Override
    public int getPhase() {
        return 1;
    }
}
