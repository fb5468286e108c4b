package traject.query.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.eventstore.LogToken;
import traject.shared.identity.Actor;

/** Takes work on, tells how far it is, and keeps what came out; each is seen by whoever asked for it. */
public final class Jobs {

    private static final int MOST_UNDER_WAY = 5;
    private static final int MOST_LISTED = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final JobTable table;
    private final JobWorker worker;

    Jobs(JobTable table, JobWorker worker) {
        this.table = table;
        this.worker = worker;
    }

    /**
     * What is asked for.
     *
     * @param key the same for the same question, by which a result is found again; null when it is not looked for
     * @param kept how many results of this kind the asker keeps: the oldest beyond these are forgotten
     */
    public record Order(String kind, Lane lane, @Nullable String key, String request, LogToken upTo, int kept) {}

    /**
     * Takes work on.
     *
     * @throws NotAnswered when too many of the asker's are under way
     */
    public UUID ask(Actor asker, Order order, Instant now) {
        if (table.underWay(asker) >= MOST_UNDER_WAY) {
            throw new NotAnswered(Reason.TOO_MANY_ANALYSES);
        }
        UUID id = UUID.randomUUID();
        table.ask(id, asker, order, now);
        table.forgetBeyond(order.kept(), asker, order.kind());
        worker.wake();
        return id;
    }

    /** The asker's latest answer to a question, or that under way; none that failed or was cancelled. */
    public Optional<UUID> find(Actor asker, String kind, String key) {
        return table.find(asker, kind, key);
    }

    /** The asker's own, the latest first. */
    public List<Job> latest(Actor asker, String kind) {
        return table.latest(asker, kind, MOST_LISTED);
    }

    /**
     * How far it is: when it is over, or after so long.
     *
     * @throws NotAnswered when the asker has no such work
     */
    public Job await(Actor asker, String kind, UUID id, Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        Job job = told(asker, kind, id);
        while (!job.state().isOver() && System.nanoTime() < until) {
            worker.awaitAnEnd(BETWEEN_LOOKS);
            job = told(asker, kind, id);
        }
        return job;
    }

    /**
     * What came out, as JSON.
     *
     * @throws NotAnswered when the asker has no such work, or it is not finished
     */
    public String result(Actor asker, String kind, UUID id) {
        told(asker, kind, id);
        return table.result(id).orElseThrow(() -> new NotAnswered(Reason.ANALYSIS_NOT_FINISHED));
    }

    /**
     * Stops work that waits or runs; forgets what is over.
     *
     * @throws NotAnswered when the asker has no such work
     */
    public Job end(Actor asker, String kind, UUID id) {
        Job before = told(asker, kind, id);
        if (!table.cancel(id)) {
            table.forget(id);
            return before;
        }
        return told(asker, kind, id);
    }

    private Job told(Actor asker, String kind, UUID id) {
        return table.job(asker, kind, id).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_ANALYSIS));
    }
}
