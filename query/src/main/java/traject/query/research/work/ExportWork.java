package traject.query.research.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.Watch;
import traject.query.analysis.job.Pseudonyms;
import traject.query.job.JobFiles;
import traject.query.job.Outcome;
import traject.query.job.Software;
import traject.query.job.Task;
import traject.query.job.Work;
import traject.query.research.Lens;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Cohorts;
import traject.query.research.export.ExportFold;
import traject.query.research.export.ExportFormat;
import traject.query.research.export.ExportedCases;
import traject.query.research.export.ResearchExport;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.json.JsonMappers;

/** Puts the data of both groups together, for other software: under pseudonyms, without names and words. */
@Component
class ExportWork implements Work {

    static final String KIND = "export";

    private final Cohorts cohorts;
    private final Counting counting;
    private final EventLog log;
    private final Pseudonyms pseudonyms;
    private final JobFiles files;
    private final JsonMapper json = JsonMappers.lenient();

    ExportWork(Cohorts cohorts, Counting counting, EventLog log, Pseudonyms pseudonyms, JobFiles files) {
        this.cohorts = cohorts;
        this.counting = counting;
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.files = files;
    }

    /** What is asked. */
    record Request(String question, ExportFormat format, String language) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task, Watch watch) {
        Request request = json.readValue(task.request(), Request.class);
        Question question = Question.of(request.question());
        ExportedCases cases = read(task.asker(), question, watch);
        String checksum;
        try (OutputStream out = files.write(task)) {
            checksum = ResearchExport.write(
                    request.format(),
                    cases,
                    stamp(question),
                    Locale.of(request.language()),
                    watch.of(Watch.Stage.WRITING),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Export.Made made = new Export.Made(
                files.size(task.id()),
                cases.trajectories().size(),
                cases.cases().size(),
                checksum);
        return new Outcome(json.writeValueAsString(made), null);
    }

    /** In two readings, since only after the first is known who is in the groups. */
    private ExportedCases read(Actor asker, Question question, Watch watch) {
        Lens lens = question.lens();
        Cohort all = cohorts.seen(lens, (stage, share) -> watch.reached(stage, share / 2));
        ExportFold fold = new ExportFold(question, counting.of(asker, all), pseudonyms.maker());
        log.forEachCase(lens.position(), share -> watch.reached(Watch.Stage.READING_LOG, (1 + share) / 2), fold::add);
        return fold.cases();
    }

    private static Stamp stamp(Question question) {
        Lens lens = question.lens();
        return new Stamp(
                lens.position(),
                lens.known(),
                lens.on(),
                question.query(),
                question.options().seed(),
                Software.version(),
                "");
    }
}
