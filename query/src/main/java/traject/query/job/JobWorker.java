package traject.query.analysis.job;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import traject.query.analysis.Analyser;
import traject.query.analysis.NotComputable;
import traject.query.analysis.Result;
import traject.query.analysis.Watch;
import traject.query.caseload.FoldedCase;
import traject.query.problem.Reason;
import traject.query.security.WhoMaySee;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.eventstore.EventLog;

/**
 * Does one analysis after another, on all cores but one and behind whatever else wants them, so that recording goes on
 * beside it. What was asked for stands in the database: an analysis whose node is gone is begun again by another, or by
 * this one after a restart, and comes to the same result.
 */
final class AnalysisWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisWorker.class);

    private static final int LOOK_AGAIN_SECONDS = 3;

    private final AnalysisTable table;
    private final Pseudonyms pseudonyms;
    private final EventLog log;
    private final String node;
    private final boolean live;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param live whether it works by itself; a run of the command line does not
     */
    AnalysisWorker(AnalysisTable table, Pseudonyms pseudonyms, EventLog log, String node, boolean live) {
        this.table = table;
        this.pseudonyms = pseudonyms;
        this.log = log;
        this.node = node;
        this.live = live;
    }

    /** Makes it look at once. */
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        if (live) {
            running = true;
            thread = Thread.ofPlatform().name("analysis").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread working = thread;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        ForkJoinPool pool = new ForkJoinPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1), AnalysisWorker::worker, null, false);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("analysis-watch").factory());
        while (running) {
            try {
                Optional<AnalysisTable.Task> next = table.take(node);
                if (next.isPresent()) {
                    take(next.get(), pool, clock);
                } else if (asked.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException _) {
                running = false;
            } catch (RuntimeException e) {
                if (!DatabaseUnavailable.isCauseOf(e)) {
                    LOG.warn("Analyses can't go on now and are tried again: {}", kind(e));
                }
                pause();
            }
        }
        pool.shutdownNow();
        clock.shutdownNow();
        release();
    }

    /** What is correct does not depend on the priority; recording is only served first where the system heeds it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        ForkJoinWorkerThread made = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
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

    /** How far the analysis under way is, told to the table once a second; whoever computes learns here that it is over. */
    private final class Heartbeat implements Watch {

        private final UUID id;
        private volatile @Nullable Stage stage;
        private volatile double share;
        private volatile boolean cancelled;

        Heartbeat(UUID id) {
            this.id = id;
        }

        @Override
        public void reached(Stage under, double done) {
            if (cancelled || !running) {
                throw new CancellationException("the analysis was cancelled");
            }
            stage = under;
            share = done;
        }

        void beat() {
            try {
                cancelled |= !table.reached(id, node, stage, share);
            } catch (RuntimeException e) {
                LOG.debug("How far an analysis is can't be told now: {}", kind(e));
            }
        }
    }

    private void take(AnalysisTable.Task task, ForkJoinPool pool, ScheduledExecutorService clock)
            throws InterruptedException {
        Heartbeat heartbeat = new Heartbeat(task.id());
        ScheduledFuture<?> beating = clock.scheduleWithFixedDelay(heartbeat::beat, 1, 1, TimeUnit.SECONDS);
        try {
            Result result = pool.submit(() -> compute(task, heartbeat)).get();
            table.finished(task.id(), node, result, software());
        } catch (ExecutionException e) {
            ended(task.id(), rootOf(e));
        } finally {
            beating.cancel(false);
        }
    }

    private void ended(UUID id, Throwable why) {
        switch (why) {
            case CancellationException _ -> LOG.info("An analysis was cancelled.");
            case NotComputable told -> table.failed(id, node, told.reason(), told);
            case OutOfMemoryError _ -> table.failed(id, node, Reason.TOO_MANY_TRAJECTORIES, null);
            case Throwable other -> {
                LOG.error("An analysis failed: {} at {}", kind(other), place(other));
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

    private Result compute(AnalysisTable.Task task, Watch watch) {
        UnaryOperator<String> pseudonym = pseudonyms.maker();
        Analyser analyser = new Analyser(task.request(), pseudonym, watch);
        long[] read = {0};
        double cases = Math.max(1, log.cases());
        log.forEachCase(task.upTo(), (caseId, recorded) -> {
            watch.reached(Watch.Stage.READING_LOG, Math.min(1, ++read[0] / cases));
            if (WhoMaySee.counts(task.asker(), () -> FoldedCase.circleOf(caseId, recorded))) {
                analyser.add(caseId, recorded);
            }
        });
        return analyser.result();
    }

    static String software() {
        return Objects.requireNonNullElse(AnalysisWorker.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
