package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import traject.command.lines.Spool;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.eventstore.DiskFull;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;

/**
 * The files that come in through this node, and what came of the last ones. A few are brought in at once, the others
 * wait; their owner and administrators may ask how far they are.
 */
public final class Imports implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 20;
    private static final int MOST_KEPT = 100;

    private final ImportIntake intake;
    private final Clock clock;
    private final Deque<ImportJob> kept = new ArrayDeque<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 0).daemon().factory());

    public Imports(ImportIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Keeps what somebody sends until it is brought in.
     *
     * @throws NotRecorded when there is no room for it
     * @throws IOException when it breaks off: nothing was recorded then
     */
    public Spool keep(InputStream upload) throws IOException {
        try (upload) {
            return intake.keep(upload);
        } catch (IOException failure) {
            if (DiskFull.isCauseOf(failure)) {
                throw NotRecorded.because(CommonReason.STORAGE_FULL);
            }
            throw failure;
        }
    }

    /**
     * Brings a file in as soon as there is room.
     *
     * @param file closed when it is done with, and also when it is refused
     * @param mapping of a table; null for JSON Lines
     * @throws NotRecorded when too many wait already
     */
    public ImportJob begin(Spool file, @Nullable String mapping, ImportRequest request) {
        ImportJob job = new ImportJob(intake, clock, file, mapping, request);
        synchronized (kept) {
            if (kept.stream().filter(other -> !other.hasEnded()).count() >= MOST_WAITING) {
                job.giveUp();
                throw NotRecorded.because(Reason.TOO_MANY_IMPORTS);
            }
            kept.addFirst(job);
            while (kept.size() > MOST_KEPT && kept.getLast().hasEnded()) {
                kept.removeLast();
            }
        }
        workers.execute(job);
        return job;
    }

    /** The one of this id, if there is one that the actor may ask after. */
    public Optional<ImportJob> find(String id, Actor actor) {
        return all(actor).stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** Those that the actor may ask after, the latest first. */
    public List<ImportJob> all(Actor actor) {
        synchronized (kept) {
            return kept.stream()
                    .filter(job -> actor.role() == ActorRole.ADMIN || actor.equals(job.owner()))
                    .toList();
        }
    }

    /** Ends those under way after their batch; what they recorded stays. */
    @Override
    public void close() {
        synchronized (kept) {
            kept.forEach(ImportJob::stop);
        }
        workers.close();
    }
}
