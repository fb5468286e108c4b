package traject.query.research.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.identity.Actor;

/** Takes files in and reads them aside, so that whoever brought one can see how far it is. */
public final class Readings implements AutoCloseable {

    /** A file is held in memory, packed, from its first byte until it is stored. */
    private static final int MOST_AT_ONCE = 6;

    private static final int AT_ONCE = 2;
    private static final int MOST_REMEMBERED = 50;

    private final Datasets datasets;
    private final long largestFile;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Deque<Reading> remembered = new ArrayDeque<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("dataset-", 0).daemon().factory());

    Readings(Datasets datasets, long largestFile) {
        this.datasets = datasets;
        this.largestFile = largestFile;
    }

    /**
     * Takes all of a file in; then it is read.
     *
     * @throws NotAnswered when it is too large, packed and broken, or too many arrive at once
     * @throws IOException when it breaks off: nothing is stored then
     */
    public Reading begin(Wanted wanted, InputStream file) throws IOException {
        if (!places.tryAcquire()) {
            throw new NotAnswered(Reason.TOO_MANY_DATASETS);
        }
        boolean handedOver = false;
        try {
            Content content = Content.receive(file, largestFile);
            Reading reading = new Reading(wanted, content.unpacked());
            readers.execute(() -> {
                try {
                    reading.run(datasets, content);
                } finally {
                    places.release();
                }
            });
            handedOver = true;
            remember(reading);
            return reading;
        } finally {
            if (!handedOver) {
                places.release();
            }
        }
    }

    private synchronized void remember(Reading reading) {
        remembered.addFirst(reading);
        while (remembered.size() > MOST_REMEMBERED) {
            remembered.removeLast();
        }
    }

    /** Somebody's own of this id, on this node. */
    public synchronized Optional<Reading> find(Actor owner, String id) {
        return remembered.stream()
                .filter(reading -> reading.id().equals(id) && reading.isOf(owner))
                .findFirst();
    }

    /** What is being read is not stored. */
    @Override
    public void close() {
        readers.shutdownNow();
    }
}
