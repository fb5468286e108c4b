package traject.query.research.work;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.job.Job;
import traject.query.job.JobFiles;
import traject.query.job.Jobs;
import traject.query.job.Lane;
import traject.query.job.Software;
import traject.query.problem.NotAnswered;
import traject.query.research.Question;
import traject.query.research.export.ExportFormat;
import traject.shared.identity.Actor;
import traject.shared.json.JsonMappers;

/** Takes exports of the data of a question on, tells how far they are, and keeps them; each is seen by whoever asked. */
@Component
public class Exports {

    /** Of a person. They are large, and whatever is forgotten can be made again. */
    public static final int MOST_KEPT = 10;

    private final Jobs jobs;
    private final JobFiles files;
    private final JsonMapper json = JsonMappers.lenient();

    Exports(Jobs jobs, JobFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * The export that the asker has of a question, and else a new one.
     *
     * @param language of the codebook
     * @throws NotAnswered when too much of the asker's is under way
     */
    public UUID ask(Actor asker, Question question, ExportFormat format, Locale language, Instant now) {
        String key = Sha256.of(question.query(), format.name(), language.getLanguage(), Software.version());
        return jobs.find(asker, ExportWork.KIND, key)
                .orElseGet(() -> jobs.ask(
                        asker,
                        new Jobs.Order(
                                ExportWork.KIND,
                                Lane.LONG,
                                key,
                                json.writeValueAsString(
                                        new ExportWork.Request(question.query(), format, language.getLanguage())),
                                question.lens().position(),
                                MOST_KEPT),
                        now));
    }

    /**
     * How far it is: when it is over, or after so long.
     *
     * @throws NotAnswered when the asker has no such export
     */
    public Export await(Actor asker, UUID id, Duration wait) throws InterruptedException {
        return export(jobs.await(asker, ExportWork.KIND, id, wait));
    }

    /** The asker's own, the latest first. */
    public List<Export> latest(Actor asker) {
        return jobs.latest(asker, ExportWork.KIND).stream().map(this::export).toList();
    }

    private Export export(Job job) {
        ExportWork.Request request = json.readValue(job.request(), ExportWork.Request.class);
        return new Export(
                Question.of(request.question()),
                request.format(),
                job,
                job.summary() == null ? null : json.readValue(job.summary(), Export.Made.class));
    }

    /**
     * Copies the archive of an export that somebody has, a part at a time.
     *
     * @param made what came out of it
     * @throws IOException when it is forgotten before it is copied
     */
    public void copy(Export export, Export.Made made, OutputStream out) throws IOException {
        files.copy(export.job().id(), made.bytes(), out);
    }

    /** Stops an export under way; forgets one that is over. */
    public Job end(Actor asker, UUID id) {
        return jobs.end(asker, ExportWork.KIND, id);
    }
}
