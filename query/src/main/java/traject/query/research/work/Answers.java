package traject.query.research.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.figure.Figure;
import traject.query.job.Job;
import traject.query.job.Jobs;
import traject.query.job.Software;
import traject.query.problem.NotAnswered;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.view.Drawn;
import traject.shared.identity.Actor;
import traject.shared.json.JsonMappers;

/** Takes questions on, tells how far their answers are, and keeps them; each is seen by whoever asked. */
@Component
public class Answers {

    /** As many as are listed; whatever is forgotten can be made again. */
    private static final int MOST_KEPT = 100;

    private final Jobs jobs;
    private final JsonMapper json = JsonMappers.lenient();

    Answers(Jobs jobs) {
        this.jobs = jobs;
    }

    /** An answer somebody asked for, over or not. */
    public record Asked(Question question, Job job) {}

    /**
     * The answer that the asker has to a question, and else a new one.
     *
     * @throws NotAnswered when too many of the asker's are under way
     */
    public UUID ask(Actor asker, Question question, Locale language, Instant now) {
        String key = key(question, language);
        return jobs.find(asker, AnswerWork.KIND, key)
                .orElseGet(() -> order(asker, question, language, key, now, false));
    }

    /**
     * A new answer, read from the log whatever is kept, as an old stamp is checked.
     *
     * @throws NotAnswered when too many of the asker's are under way
     */
    public UUID askAnew(Actor asker, Question question, Locale language, Instant now) {
        return order(asker, question, language, null, now, true);
    }

    private UUID order(
            Actor asker, Question question, Locale language, @Nullable String key, Instant now, boolean anew) {
        String request =
                json.writeValueAsString(new AnswerWork.Request(question.query(), language.getLanguage(), anew));
        return jobs.ask(
                asker,
                new Jobs.Order(
                        AnswerWork.KIND,
                        question.topic().lane(),
                        key,
                        request,
                        question.lens().position(),
                        MOST_KEPT),
                now);
    }

    /** Of the question, the language and the software: another version may come to other digits. */
    private static String key(Question question, Locale language) {
        return Sha256.of(question.query(), language.getLanguage(), Software.version());
    }

    /**
     * How far it is: when it is over, or after so long.
     *
     * @throws NotAnswered when the asker has no such answer
     */
    public Job await(Actor asker, UUID id, Duration wait) throws InterruptedException {
        return jobs.await(asker, AnswerWork.KIND, id, wait);
    }

    /** The asker's own, the latest first. */
    public List<Asked> latest(Actor asker) {
        return jobs.latest(asker, AnswerWork.KIND).stream()
                .map(job -> new Asked(
                        Question.of(json.readValue(job.request(), AnswerWork.Request.class)
                                .question()),
                        job))
                .toList();
    }

    /**
     * What came out.
     *
     * @throws NotAnswered when the asker has no such answer, or it is not finished
     */
    public Drawn drawn(Actor asker, UUID id) {
        return json.readValue(jobs.result(asker, AnswerWork.KIND, id), Drawn.class);
    }

    /** Stops an answer under way; forgets one that is over. */
    public Job end(Actor asker, UUID id) {
        return jobs.end(asker, AnswerWork.KIND, id);
    }

    /** Under which a figure of an answer can be made again. */
    public static Stamp stamp(Question question, Figure figure, String software) {
        return new Stamp(
                question.lens().position(),
                question.lens().known(),
                question.lens().on(),
                question.query(),
                question.options().seed(),
                software,
                Sha256.of(figure.csv()));
    }
}
