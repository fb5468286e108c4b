package traject.shared.node;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** One call of a run: with which options, whether it is asked to stop, and where it tells how far it is. */
public final class Invocation {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final RunOptions options;
    private final Terminal terminal;
    private volatile boolean stopping;

    public Invocation(RunOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    public RunOptions options() {
        return options;
    }

    /**
     * Whether somebody asked it to stop (Ctrl-C, SIGTERM): what is under way is finished or given up as a whole, and
     * nothing new is begun. The database stays until the run has returned, or for a minute.
     */
    public boolean isStopping() {
        return stopping;
    }

    /** Says one line to who called. */
    public void say(String line) {
        terminal.say(line);
    }

    /** One line of the result itself, which may be sent to a file or to another program. */
    public void print(String line) {
        terminal.print(line);
    }

    /**
     * Shows from now on how far it is.
     *
     * @param what is counted: "cases", "events"
     * @param total how many there will be; negative when nobody knows
     */
    public Progress progress(String what, long total) {
        return new Progress(what, total, terminal::say, System::nanoTime, BETWEEN_LINES);
    }

    /** Is told first of all that the program ends, and makes everything else wait for the run. */
    final class Ending implements SmartLifecycle {

        private static final Duration PATIENCE = Duration.ofMinutes(1);

        private final CountDownLatch done = new CountDownLatch(1);

        void runIsOver() {
            done.countDown();
        }

        @Override
        public void start() {}

        @Override
        public void stop() {
            stopping = true;
            try {
                done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isRunning() {
            return !stopping;
        }

        /** The highest stop first. */
        @Override
        public int getPhase() {
            return Integer.MAX_VALUE;
        }
    }
}
