package traject.command.demo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import traject.command.recording.BulkBatch;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.command.simulation.Simulation;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunRefused;

/**
 * Records simulated cases through all rights and rules, as those who act in them. While one batch is stored, the next is
 * invented and judged; no more than two are held.
 */
final class SimulatedCases {

    private static final int BATCH = 100;

    private final Simulation simulation;
    private final long cases;
    private final BulkRecorder recorder;
    private long recorded;
    private long skipped;

    SimulatedCases(Simulation simulation, long cases, BulkRecorder recorder) {
        this.simulation = simulation;
        this.cases = cases;
        this.recorder = recorder;
    }

    /** Each case comes in whole, so being stopped or killed leaves nothing half; said again, it goes on. */
    int record(Invocation invocation) {
        Progress progress = invocation.progress("cases", cases);
        try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
            CompletableFuture<BulkBatch> next = CompletableFuture.supplyAsync(() -> batch(1), ahead);
            for (long first = 1; first <= cases; first += BATCH) {
                BulkBatch batch = next.join();
                long following = first + BATCH;
                if (following <= cases && !invocation.isStopping()) {
                    next = CompletableFuture.supplyAsync(() -> batch(following), ahead);
                }
                take(recorder.record(batch), first);
                progress.add(Math.min(BATCH, cases - first + 1));
                if (invocation.isStopping() && following <= cases) {
                    invocation.say(String.format(
                            Locale.ROOT,
                            "Stopped after %,d of %,d cases, each of them whole. Say the same again to go on.",
                            following - 1,
                            cases));
                    return ExitCode.STOPPED;
                }
            }
        }
        progress.finish();
        invocation.say(String.format(
                Locale.ROOT,
                "%,d cases: %,d commands recorded, %,d were there already. A node fills its read models from them when it"
                        + " runs.",
                cases,
                recorded,
                skipped));
        return ExitCode.OK;
    }

    private BulkBatch batch(long first) {
        List<BulkCase> batch = LongStream.rangeClosed(first, Math.min(cases, first + BATCH - 1))
                .mapToObj(simulation::caseOf)
                .toList();
        return recorder.judge(batch, Way.DESK);
    }

    /** What was simulated obeys the rules, so a refusal says that the store has something else under that name. */
    private void take(List<BulkOutcome> outcomes, long first) {
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case BulkOutcome.Taken taken -> {
                    recorded += taken.recorded();
                    skipped += taken.skipped();
                }
                case BulkOutcome.Refused refused ->
                    throw new RunRefused(
                            ExitCode.DATA,
                            "Case " + simulation.idOf(first + i) + " was not recorded ("
                                    + refused.reason().code()
                                    + "). A case of that name was simulated with another --until or --years, or went on"
                                    + " since: choose another --seed.");
            }
        }
    }
}
