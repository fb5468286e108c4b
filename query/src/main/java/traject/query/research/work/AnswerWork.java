package traject.query.research.work;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.Watch;
import traject.query.job.Outcome;
import traject.query.job.Task;
import traject.query.job.Work;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Cohorts;
import traject.query.research.view.Answer;
import traject.query.research.view.Drawn;
import traject.query.security.WhoMaySee;
import traject.shared.json.JsonMappers;
import traject.shared.reference.ReferenceData;

/** Draws the answer to a question of the cases that count for whoever asked. */
@Component
class AnswerWork implements Work {

    static final String KIND = "figures";

    private final Cohorts cohorts;
    private final Counting counting;
    private final ReferenceData reference;
    private final JsonMapper json = JsonMappers.lenient();

    AnswerWork(Cohorts cohorts, Counting counting, ReferenceData reference) {
        this.cohorts = cohorts;
        this.counting = counting;
        this.reference = reference;
    }

    /**
     * What is asked.
     *
     * @param anew whether the log is read for it, whatever is held of it
     */
    record Request(String question, String language, boolean anew) {}

    /** What is told of an answer before it is read. */
    record Summary(int figures) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task, Watch watch) {
        Request request = json.readValue(task.request(), Request.class);
        Question question = Question.of(request.question());
        Cohort all = request.anew() ? cohorts.read(question.lens(), watch) : cohorts.seen(question.lens(), watch);
        Drawn drawn = Answer.to(
                question,
                counting.of(task.asker(), all),
                WhoMaySee.hasCases(task.asker()),
                reference,
                Locale.of(request.language()),
                watch);
        return new Outcome(json.writeValueAsString(new Summary(drawn.panels().size())), json.writeValueAsString(drawn));
    }
}
