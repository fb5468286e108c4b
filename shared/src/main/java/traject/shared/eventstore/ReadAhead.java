package traject.shared.eventstore;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database read on while what it has read is worked on: a thread of its own reads, a few items ahead at most.
 *
 * @param <T> what is read, such as a page of rows
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final int AHEAD = 4;

    private final BlockingQueue<Next<T>> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;

    /** An item; at the end none, with what the reading failed with, or nothing when it did not. */
    private record Next<T>(@Nullable T item, @Nullable Throwable failure) {}

    /** @param source gives all items to what it is called with, and then returns */
    ReadAhead(Consumer<Consumer<T>> source) {
        reader = Thread.ofPlatform().daemon().name("log-reader").start(() -> readAll(source));
    }

    private void readAll(Consumer<Consumer<T>> source) {
        try {
            Next<T> end;
            try {
                source.accept(item -> put(new Next<>(item, null)));
                end = new Next<>(null, null);
            } catch (CancellationException nobodyWaits) {
                return;
            } catch (RuntimeException | Error failure) {
                end = new Next<>(null, failure);
            }
            put(end);
        } catch (CancellationException nobodyWaits) {
            // The reading was over already.
        }
    }

    private void put(Next<T> next) {
        try {
            read.put(next);
        } catch (InterruptedException e) {
            throw (CancellationException) new CancellationException("nobody reads on").initCause(e);
        }
    }

    /** The next item; null at the end. */
    @Nullable
    T next() {
        try {
            Next<T> next = read.take();
            if (next.failure() instanceof Error error) {
                throw error;
            }
            if (next.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            return next.item();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("the reader gave up").initCause(e);
        }
    }

    /** Nothing more is wanted; returns when nothing more is read. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
