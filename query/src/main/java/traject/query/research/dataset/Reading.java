package traject.query.research.dataset;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** A file that arrived and is being read. */
public final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final String id = UUID.randomUUID().toString();
    private final Wanted wanted;
    private final long bytes;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long read;
    private volatile @Nullable Dataset dataset;
    private volatile @Nullable NotAnswered refusal;

    Reading(Wanted wanted, long bytes) {
        this.wanted = wanted;
        this.bytes = bytes;
    }

    void run(Datasets datasets, Content content) {
        try {
            dataset = datasets.add(wanted, content, reached -> read = reached);
        } catch (NotAnswered told) {
            refusal = told;
        } catch (RuntimeException e) {
            refusal = new NotAnswered(
                    DatabaseUnavailable.isCauseOf(e) ? CommonReason.DATABASE_UNAVAILABLE : Reason.UNEXPECTED);
            // What it says may quote the file.
            LOG.error("A file could not be read: {}", e.getClass().getName());
        } finally {
            over.countDown();
        }
    }

    public String id() {
        return id;
    }

    /** As its owner calls it. */
    public String name() {
        return wanted.name();
    }

    boolean isOf(Actor actor) {
        return wanted.owner().equals(actor);
    }

    /** 0 to 100. */
    public int percent() {
        return bytes == 0 ? 100 : (int) (100 * read / bytes);
    }

    /** Whether it is stored or refused, at the latest after so long. */
    public boolean isOver(Duration wait) throws InterruptedException {
        return over.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What came of it, as soon as it is over.
     *
     * @throws NotAnswered when it was refused
     */
    public Dataset dataset() throws InterruptedException {
        over.await();
        Dataset stored = dataset;
        NotAnswered told = refusal;
        if (stored == null) {
            throw told == null ? new NotAnswered(Reason.UNEXPECTED) : told;
        }
        return stored;
    }
}
