package traject.command.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import traject.command.lines.LineSource;
import traject.command.lines.LineSource.Lines;
import traject.command.recording.BulkBatch;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.shared.desk.ImportProgress;
import traject.shared.desk.ImportReport;

/**
 * One file coming in. It is read twice: first to find the cases whose lines don't follow each other, then to record,
 * batch by batch; while one batch is stored the next is read and judged. What is stored stays, however it ends, and
 * the same file goes on from there: what is there already is skipped.
 */
public final class FileIntake {

    private final LineParser parser;
    private final BulkRecorder recorder;
    private final Clock clock;
    private final LineSource source;
    private final ImportRequest request;
    private final Tally tally;
    private volatile boolean stopped;

    FileIntake(LineParser parser, BulkRecorder recorder, Clock clock, LineSource source, ImportRequest request) {
        this.parser = parser;
        this.recorder = recorder;
        this.clock = clock;
        this.source = source;
        this.request = request;
        this.tally = new Tally(request);
    }

    /** How far it is; asked by any thread. */
    public ImportProgress progress() {
        return tally.progress();
    }

    /** Whether it was asked to end early. */
    boolean isStopped() {
        return stopped;
    }

    /** Lets it end after the batch under way. */
    public void stop() {
        stopped = true;
    }

    /**
     * Goes on to the end, whatever is refused on the way.
     *
     * @throws IOException when the file can't be read
     */
    public ImportReport run() throws IOException {
        return run(() -> {});
    }

    /** The same, and tells whenever {@link #progress()} has changed; from another thread. */
    public ImportReport run(Runnable onProgress) throws IOException {
        CaseRuns runs = CaseRuns.of(source, parser);
        tally.expect(runs.lines());
        try (Lines lines = source.open();
                ExecutorService storing = Executors.newSingleThreadExecutor()) {
            CaseWalk walk = new CaseWalk(lines, parser, runs);
            Future<?> before = CompletableFuture.completedFuture(null);
            for (ImportBatch next = new ImportBatch(walk); !next.isEmpty() && !stopped; next = new ImportBatch(walk)) {
                ImportBatch batch = next;
                BulkBatch judged = recorder.judge(batch.toJudge(request, clock.instant()), Way.IMPORT);
                await(before);
                before = storing.submit(() -> {
                    batch.count(store(judged), tally);
                    onProgress.run();
                });
            }
            await(before);
            if (!stopped) {
                tally.end(walk.strays(), lines.read());
            }
        }
        return tally.report();
    }

    private List<BulkOutcome> store(BulkBatch judged) {
        return request.dryRun() ? judged.outcomes() : recorder.record(judged);
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was stored", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
