package traject.query.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import traject.query.analysis.NotComputable;
import traject.query.analysis.Watch;
import traject.query.problem.Reason;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.node.RightOfWay;

/**
 * Does the work of each lane one after another, on all cores but one, {@linkplain BehindOthers behind whatever else wants
 * them} and {@linkplain RightOfWay giving way} to whoever records. What was asked for stands in the database: work whose node
 * is gone is begun again by another, or by this one after a restart, and comes to the same result.
 */
final class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private static final int LOOK_AGAIN_SECONDS = 3;

    private final JobTable table;
    private final Map<String, Work> kinds;
    private final RightOfWay rightOfWay;
    private final String node;
    private final boolean live;
    private final Map<Lane, Semaphore> asked = new EnumMap<>(Lane.class);
    private final ReentrantLock ends = new ReentrantLock();
    private final Condition anEnd = ends.newCondition();

    /** Guarded by the lock above. */
    private long ended;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * @param live whether it works by itself; a run of the command line does not
     */
    JobWorker(JobTable table, List<Work> kinds, RightOfWay rightOfWay, String node, boolean live) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Work::kind, kind -> kind));
        this.rightOfWay = rightOfWay;
        this.node = node;
        this.live = live;
        for (Lane lane : Lane.values()) {
            asked.put(lane, new Semaphore(0));
        }
    }

    /** Makes it look at once. */
    void wake() {
        asked.values().forEach(Semaphore::release);
    }

    /** Waits until some work of this node is over, and no longer than told. */
    void awaitAnEnd(Duration atMost) throws InterruptedException {
        ends.lockInterruptibly();
        try {
            long before = ended;
            long left = atMost.toNanos();
            while (ended == before && left > 0) {
                left = anEnd.awaitNanos(left);
            }
        } finally {
            ends.unlock();
        }
    }

    private void tellOfAnEnd() {
        ends.lock();
        try {
            ended++;
            anEnd.signalAll();
        } finally {
            ends.unlock();
        }
    }

    @Override
    public void start() {
        if (live) {
            running = true;
            for (Lane lane : Lane.values()) {
                threads.add(Thread.ofPlatform().name("job-" + lane).start(() -> work(lane)));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(Lane lane) {
        Semaphore due = Objects.requireNonNull(asked.get(lane));
        ForkJoinPool pool = new ForkJoinPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1), BehindOthers::new, null, false);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("job-watch-" + lane).factory());
        while (running) {
            try {
                Optional<Task> next = table.take(node, lane);
                if (next.isPresent()) {
                    take(next.get(), lane, pool, clock);
                } else if (due.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    due.drainPermits();
                }
            } catch (InterruptedException _) {
                running = false;
            } catch (RuntimeException e) {
                if (!DatabaseUnavailable.isCauseOf(e)) {
                    LOG.warn("Work can't go on now and is tried again: {}", kind(e));
                }
                pause();
            }
        }
        pool.shutdownNow();
        clock.shutdownNow();
        release();
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private void release() {
        try {
            table.release(node);
        } catch (RuntimeException e) {
            LOG.debug("What this node leaves is taken over later: {}", kind(e));
        }
    }

    /** How far the work under way is, told to the table once a second; whoever computes learns here that it is over, and gives
     * way to others. */
    private final class Heartbeat implements Watch {

        private final UUID id;
        private final RightOfWay.Pass pass;
        private volatile @Nullable Stage stage;
        private volatile double share;
        private volatile boolean cancelled;

        Heartbeat(UUID id, RightOfWay.Pass pass) {
            this.id = id;
            this.pass = pass;
        }

        @Override
        public void reached(Stage under, double done) {
            if (cancelled || !running) {
                throw new CancellationException("the work was cancelled");
            }
            stage = under;
            share = done;
            pass.giveWay();
        }

        void beat() {
            try {
                cancelled |= !table.reached(id, node, stage, share);
            } catch (RuntimeException e) {
                LOG.debug("How far work is can't be told now: {}", kind(e));
            }
        }
    }

    private void take(Task task, Lane lane, ForkJoinPool pool, ScheduledExecutorService clock)
            throws InterruptedException {
        try (RightOfWay.Pass pass = rightOfWay.enter(lane.rank())) {
            take(task, new Heartbeat(task.id(), pass), pool, clock);
        } finally {
            tellOfAnEnd();
        }
    }

    private void take(Task task, Heartbeat heartbeat, ForkJoinPool pool, ScheduledExecutorService clock)
            throws InterruptedException {
        ScheduledFuture<?> beating = clock.scheduleWithFixedDelay(heartbeat::beat, 1, 1, TimeUnit.SECONDS);
        try {
            Outcome outcome =
                    pool.submit(() -> kind(task).work(task, heartbeat)).get();
            table.finished(task.id(), node, outcome, Software.version());
        } catch (ExecutionException e) {
            ended(task.id(), rootOf(e));
        } finally {
            beating.cancel(false);
        }
    }

    private void ended(UUID id, Throwable why) {
        switch (why) {
            case CancellationException _ -> LOG.info("Work was cancelled.");
            case NotComputable told -> table.failed(id, node, told.reason(), told);
            case OutOfMemoryError _ -> table.failed(id, node, Reason.TOO_MANY_TRAJECTORIES, null);
            case Throwable other -> {
                LOG.error("Work failed: {} at {}", kind(other), place(other));
                table.failed(id, node, Reason.UNEXPECTED, null);
            }
        }
    }

    /** A failure on another thread of the pool is wrapped in one of the same kind. */
    private static Throwable rootOf(ExecutionException e) {
        Throwable cause = Objects.requireNonNull(e.getCause());
        while (cause.getCause() != null && !(cause instanceof NotComputable)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The message of an exception may quote what was recorded, so only its kind and place are told. */
    private static String kind(Throwable e) {
        return e.getClass().getName();
    }

    private static StackTraceElement place(Throwable e) {
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith("traject.")) {
                return at;
            }
        }
        return new StackTraceElement("", "", null, -1);
    }

    private Work kind(Task task) {
        return Objects.requireNonNull(kinds.get(task.kind()), "no work of this kind");
    }
}
