package traject.command.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import traject.command.lines.LineSource;
import traject.command.lines.Spool;
import traject.command.reason.NotRecorded;
import traject.shared.desk.ImportProgress;
import traject.shared.desk.ImportStatus;
import traject.shared.desk.ImportStatus.State;
import traject.shared.identity.Actor;
import traject.shared.problem.Problem;

/** A file that somebody sent, from its coming to its end. */
public final class ImportJob implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final String id = UUID.randomUUID().toString();
    private final ImportIntake intake;
    private final Clock clock;
    private final Spool file;
    private final @Nullable String mapping;
    private final ImportRequest request;
    private final Instant sentAt;
    private final CountDownLatch end = new CountDownLatch(1);
    private State state = State.WAITING;
    private ImportProgress progress = ImportProgress.NONE;
    private @Nullable FileIntake running;
    private @Nullable Problem problem;
    private @Nullable Instant endedAt;

    ImportJob(ImportIntake intake, Clock clock, Spool file, @Nullable String mapping, ImportRequest request) {
        this.intake = intake;
        this.clock = clock;
        this.file = file;
        this.mapping = mapping;
        this.request = request;
        this.sentAt = clock.instant();
    }

    public String id() {
        return id;
    }

    Actor owner() {
        return request.actor();
    }

    boolean hasEnded() {
        return end.getCount() == 0;
    }

    /** How far it is. */
    public synchronized ImportStatus status() {
        FileIntake intakeNow = running;
        return new ImportStatus(
                id,
                request.file(),
                request.dryRun(),
                state,
                owner().person(),
                sentAt,
                endedAt,
                intakeNow == null ? progress : intakeNow.progress(),
                problem);
    }

    /** Waits for its end. */
    public ImportStatus await() throws InterruptedException {
        end.await();
        return status();
    }

    /** Ends it after the batch under way, or before it begins; what it recorded stays. */
    public synchronized void stop() {
        if (state == State.WAITING) {
            state = State.STOPPED;
        } else if (running != null) {
            running.stop();
        }
    }

    void giveUp() {
        stop();
        run();
    }

    @Override
    public void run() {
        try (Spool spool = file) {
            if (begins()) {
                try (LineSource source = intake.open(spool.path(), spool.channel(), mapping)) {
                    take(intake.begin(source, request));
                }
            }
        } catch (NotRecorded refused) {
            fail(State.REFUSED, refused.toProblem(request.locale()));
        } catch (IOException | RuntimeException failure) {
            LOG.error("an import broke off", failure);
            fail(State.FAILED, intake.brokenOff(failure).toProblem(request.locale()));
        } finally {
            end();
        }
    }

    private synchronized boolean begins() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private void take(FileIntake taken) throws IOException {
        synchronized (this) {
            running = taken;
        }
        taken.run();
        synchronized (this) {
            state = taken.isStopped() ? State.STOPPED : State.DONE;
        }
    }

    private synchronized void fail(State how, Problem why) {
        state = how;
        problem = why;
    }

    private void end() {
        synchronized (this) {
            if (running != null) {
                progress = running.progress();
                running = null;
            }
            endedAt = clock.instant();
        }
        end.countDown();
    }
}
