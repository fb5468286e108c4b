package traject.query.analysis.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.ResultTable;
import traject.query.analysis.Selection;
import traject.query.job.Job;
import traject.query.job.Jobs;
import traject.query.job.Lane;
import traject.query.problem.NotAnswered;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.json.JsonMappers;

/** Takes analyses on, tells how far they are, and keeps what came out; each is seen by whoever asked for it. */
@Component
public class Analyses {

    private final Jobs jobs;
    private final EventLog log;
    private final JsonMapper json = JsonMappers.lenient();

    Analyses(Jobs jobs, EventLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    /**
     * Takes one on, of what stands in the log by now.
     *
     * @param now when it is asked
     * @param today where the request names no day
     * @throws NotAnswered when too many of the asker's are under way
     */
    public AnalysisStatus ask(Actor asker, AnalysisRequest request, Instant now, LocalDate today, Locale language)
            throws InterruptedException {
        Selection population = request.population() == null ? Selection.ALL : request.population();
        String written = json.writeValueAsString(request.complete(population.complete(today)));
        UUID id = jobs.ask(
                asker,
                new Jobs.Order(AnalysisWork.KIND, Lane.LONG, null, written, log.safeEnd(), Integer.MAX_VALUE),
                now);
        return status(asker, id, Duration.ZERO, language);
    }

    /** The asker's own, the latest first. */
    public List<AnalysisStatus> latest(Actor asker, Locale language) {
        return jobs.latest(asker, AnalysisWork.KIND).stream()
                .map(job -> told(job, language))
                .toList();
    }

    /**
     * How far it is: when it is over, or after so long.
     *
     * @throws NotAnswered when the asker has no such analysis
     */
    public AnalysisStatus status(Actor asker, UUID id, Duration wait, Locale language) throws InterruptedException {
        return told(jobs.await(asker, AnalysisWork.KIND, id, wait), language);
    }

    /**
     * What came out.
     *
     * @throws NotAnswered when the asker has no such analysis, or it is not finished
     */
    public List<ResultTable> tables(Actor asker, UUID id) {
        return json.readValue(jobs.result(asker, AnalysisWork.KIND, id), new TypeReference<List<ResultTable>>() {});
    }

    /**
     * Stops one that waits or runs; forgets one that is over.
     *
     * @throws NotAnswered when the asker has no such analysis
     */
    public AnalysisStatus end(Actor asker, UUID id, Locale language) {
        return told(jobs.end(asker, AnalysisWork.KIND, id), language);
    }

    private AnalysisStatus told(Job job, Locale language) {
        AnalysisWork.Summary told =
                job.summary() == null ? null : json.readValue(job.summary(), AnalysisWork.Summary.class);
        NotAnswered refusal = job.refusal();
        return new AnalysisStatus(
                job.id().toString(),
                job.state(),
                job.stage(),
                job.percent(),
                job.askedAt(),
                job.endedAt(),
                json.readTree(job.request()),
                job.upTo().tx(),
                job.upTo().last(),
                job.software(),
                told == null ? null : told.trajectories(),
                told == null ? List.of() : told.warnings(),
                told == null ? List.of() : told.tables(),
                refusal == null ? null : refusal.toProblem(language),
                job.explanation());
    }
}
