package traject.query.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Lets a reader wait until the tables hold what they look for. The projection of this node wakes the readers after each
 * batch; since another node may be the one that writes, they also look for themselves now and then.
 */
@Component
public class Arrivals {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long batches;

    /** Tells that a batch is committed. */
    void arrived() {
        lock.lock();
        try {
            batches++;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is there; false when it is not within the limit. */
    public boolean await(BooleanSupplier there, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long before = batches();
            if (there.getAsBoolean()) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            awaitBatchAfter(before, Math.min(left, LOOK_AGAIN_NANOS));
        }
    }

    private long batches() {
        lock.lock();
        try {
            return batches;
        } finally {
            lock.unlock();
        }
    }

    private void awaitBatchAfter(long before, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (batches == before && left > 0) {
                left = written.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
