package traject.query.analysis.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.ResultTable;
import traject.query.analysis.Selection;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

/** Takes analyses on, tells how far they are, and keeps what came out; each is seen by whoever asked for it. */
public final class Analyses {

    private static final int MOST_UNDER_WAY = 5;
    private static final int MOST_LISTED = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final AnalysisTable table;
    private final AnalysisWorker worker;
    private final EventLog log;

    Analyses(AnalysisTable table, AnalysisWorker worker, EventLog log) {
        this.table = table;
        this.worker = worker;
        this.log = log;
    }

    /**
     * Takes one on, of what stands in the log by now.
     *
     * @param now when it is asked
     * @param today where the request names no day
     * @throws NotAnswered when too many of the asker's are under way
     */
    public AnalysisStatus ask(Actor asker, AnalysisRequest request, Instant now, LocalDate today, Locale language) {
        if (table.underWay(asker) >= MOST_UNDER_WAY) {
            throw new NotAnswered(Reason.TOO_MANY_ANALYSES);
        }
        Selection population = request.population() == null ? Selection.ALL : request.population();
        UUID id = UUID.randomUUID();
        table.ask(id, asker, now, request.complete(population.complete(today)), log.safeEnd());
        worker.wake();
        return told(id, language);
    }

    /** The asker's own, the latest first. */
    public List<AnalysisStatus> latest(Actor asker, Locale language) {
        return table.latest(asker, MOST_LISTED, language);
    }

    /**
     * How far it is: when it is over, or after so long.
     *
     * @throws NotAnswered when the asker has no such analysis
     */
    public AnalysisStatus status(Actor asker, UUID id, Duration wait, Locale language) throws InterruptedException {
        check(asker, id);
        long until = System.nanoTime() + wait.toNanos();
        AnalysisStatus status = told(id, language);
        while (!status.state().isOver() && System.nanoTime() < until) {
            Thread.sleep(BETWEEN_LOOKS);
            status = told(id, language);
        }
        return status;
    }

    /**
     * What came out.
     *
     * @throws NotAnswered when the asker has no such analysis, or it is not finished
     */
    public List<ResultTable> tables(Actor asker, UUID id) {
        check(asker, id);
        return table.tables(id).orElseThrow(() -> new NotAnswered(Reason.ANALYSIS_NOT_FINISHED));
    }

    /**
     * Stops one that waits or runs; forgets one that is over.
     *
     * @throws NotAnswered when the asker has no such analysis
     */
    public AnalysisStatus end(Actor asker, UUID id, Locale language) {
        check(asker, id);
        AnalysisStatus before = told(id, language);
        if (!table.cancel(id)) {
            table.forget(id);
            return before;
        }
        return told(id, language);
    }

    private void check(Actor asker, UUID id) {
        if (!table.isOf(id, asker)) {
            throw new NotAnswered(Reason.UNKNOWN_ANALYSIS);
        }
    }

    private AnalysisStatus told(UUID id, Locale language) {
        return table.status(id, language).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_ANALYSIS));
    }
}
