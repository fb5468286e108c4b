package traject.query.analysis.job;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.Analyser;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.Result;
import traject.query.analysis.Warning;
import traject.query.analysis.Watch;
import traject.query.caseload.FoldedCase;
import traject.query.job.Outcome;
import traject.query.job.Task;
import traject.query.job.Work;
import traject.query.security.WhoMaySee;
import traject.shared.eventstore.EventLog;
import traject.shared.json.JsonMappers;

/** Computes an analysis of the cases that count for whoever asked. */
@Component
class AnalysisWork implements Work {

    static final String KIND = "analysis";

    private final EventLog log;
    private final Pseudonyms pseudonyms;
    private final JsonMapper json = JsonMappers.lenient();

    AnalysisWork(EventLog log, Pseudonyms pseudonyms) {
        this.log = log;
        this.pseudonyms = pseudonyms;
    }

    /** What is told of a result before it is read. */
    record Summary(int trajectories, List<Warning> warnings, List<AnalysisStatus.Table> tables) {

        static Summary of(Result result) {
            return new Summary(
                    result.trajectories(),
                    result.warnings(),
                    result.tables().stream()
                            .map(table -> new AnalysisStatus.Table(
                                    table.name(), table.rows(), table.columns().size()))
                            .toList());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task, Watch watch) {
        UnaryOperator<String> pseudonym = pseudonyms.maker();
        Analyser analyser = new Analyser(json.readValue(task.request(), AnalysisRequest.class), pseudonym, watch);
        log.forEachCase(task.upTo(), watch.of(Watch.Stage.READING_LOG)::reached, (caseId, recorded) -> {
            if (WhoMaySee.counts(task.asker(), () -> FoldedCase.circleOf(caseId, recorded))) {
                analyser.add(caseId, recorded);
            }
        });
        Result result = analyser.result();
        return new Outcome(json.writeValueAsString(Summary.of(result)), json.writeValueAsString(result.tables()));
    }
}
