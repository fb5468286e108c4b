package traject.query.projection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.context.SmartLifecycle;

/** Runs the projection as long as the application runs, and stops it for a rebuild. */
public final class CaseloadProcessor implements SmartLifecycle {

    private final PooledStreamingEventProcessor processor;
    private final Standstill standstill;
    private final boolean live;
    private final AtomicBoolean pausing = new AtomicBoolean();
    private volatile boolean started;

    /** @param live whether it follows the log by itself; a run of the command line leaves that to the nodes that serve */
    CaseloadProcessor(PooledStreamingEventProcessor processor, Standstill standstill, boolean live) {
        this.processor = processor;
        this.standstill = standstill;
        this.live = live;
    }

    /** How the projection is doing. */
    public enum State {
        RUNNING,
        /** It has read all it may: older transactions are still open, anywhere in the cluster of the database. */
        WAITING_FOR_TRANSACTION,
        REBUILDING,
        STANDING_STILL,
        STOPPED
    }

    public State state() {
        if (pausing.get()) {
            return State.REBUILDING;
        }
        if (standstill.casesBehind() > 0 || processor.isError()) {
            return State.STANDING_STILL;
        }
        return processor.isRunning() ? State.RUNNING : State.STOPPED;
    }

    /** How many cases the tables are behind with because a batch failed. */
    public int casesBehind() {
        return standstill.casesBehind();
    }

    /**
     * Does something while the projection of this node stands; false when it was standing for another already. It goes
     * on afterwards, unless the application stops meanwhile: what it would need is gone then.
     */
    boolean whilePausing(Runnable work) {
        if (!pausing.compareAndSet(false, true)) {
            return false;
        }
        try {
            processor.shutDown();
            work.run();
        } finally {
            goOn();
            pausing.set(false);
        }
        return true;
    }

    private synchronized void goOn() {
        if (started) {
            processor.start();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return live;
    }

    @Override
    public synchronized void start() {
        processor.start();
        started = true;
    }

    /** Waits for the batches under way, but not for a database that does not answer any more. */
    @Override
    public void stop() {
        shutDown().completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
    }

    private synchronized CompletableFuture<Void> shutDown() {
        started = false;
        return processor.shutdownAsync();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the server takes requests, and until it has answered the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
