package traject.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes at once what many want written at the same time, as databases do with their commits (group commit): what comes
 * while something is being written waits, and is then written as one. Nobody goes on before what is theirs is written, and
 * nobody waits long to have it written: should a writing hang, those who came after it write on their own.
 */
final class Together<T> {

    private final Consumer<List<T>> writer;
    private final Queue<Share<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Duration patience;

    /**
     * @param writer writes all or nothing
     * @param patience how long somebody waits for a writing that they are not part of
     */
    Together(Consumer<List<T>> writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /** What one of them wants written, and what became of it. */
    private static final class Share<T> {

        private final Collection<T> what;
        private boolean written;
        private @Nullable RuntimeException failure;

        Share(Collection<T> what) {
            this.what = what;
        }

        boolean isSettled() {
            return written || failure != null;
        }

        void check() {
            if (failure != null) {
                throw failure;
            }
            if (!written) {
                throw new IllegalStateException("who wrote for others was broken off");
            }
        }
    }

    /** Returns when it is written; whatever the writer throws keeps it from being so. */
    void write(Collection<T> what) {
        Share<T> own = new Share<>(what);
        waiting.add(own);
        boolean inTurn = comesToTurn();
        if (!inTurn && waiting.remove(own)) {
            writeAlone(own);
        } else {
            if (!inTurn) {
                // Somebody is writing it among theirs.
                writing.lock();
            }
            try {
                if (!own.isSettled()) {
                    writeAllThatWait();
                }
            } finally {
                writing.unlock();
            }
        }
        own.check();
    }

    private boolean comesToTurn() {
        try {
            return writing.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many wait for somebody to write for them. */
    int waiting() {
        return waiting.size();
    }

    private void writeAllThatWait() {
        List<Share<T>> shares = new ArrayList<>();
        for (Share<T> share = waiting.poll(); share != null; share = waiting.poll()) {
            shares.add(share);
        }
        try {
            writer.accept(shares.stream().flatMap(share -> share.what.stream()).toList());
            shares.forEach(share -> share.written = true);
        } catch (DataIntegrityViolationException _) {
            // What the database refuses of one is not refused of the others.
            shares.forEach(this::writeAlone);
        } catch (RuntimeException e) {
            shares.forEach(share -> share.failure = e);
        }
    }

    private void writeAlone(Share<T> share) {
        try {
            writer.accept(List.copyOf(share.what));
            share.written = true;
        } catch (RuntimeException e) {
            share.failure = e;
        }
    }
}
