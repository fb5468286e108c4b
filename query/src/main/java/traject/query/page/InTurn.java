package traject.query.page;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes pages a few at a time, in the order in which they were asked for. A page is work for a processor: more of them at
 * once than there are processors make each other late, and the last one very late. A page is sent after its turn, so that
 * nobody waits for a slow reader.
 */
@Component
final class InTurn {

    /** One at work on each processor, one for each that waits until its look is recorded, and one to take over. */
    private static final int TURNS = 2 * Runtime.getRuntime().availableProcessors() + 1;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Duration longestWait;

    @Autowired
    InTurn() {
        this(TURNS, LONGEST_WAIT);
    }

    InTurn(int turns, Duration longestWait) {
        this.turns = new Semaphore(turns, true);
        this.longestWait = longestWait;
    }

    /** What is made when its turn comes; who has waited long goes on without one. */
    <T> T take(Supplier<T> page) {
        boolean inTurn = await();
        try {
            return page.get();
        } finally {
            if (inTurn) {
                turns.release();
            }
        }
    }

    private boolean await() {
        try {
            return turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
