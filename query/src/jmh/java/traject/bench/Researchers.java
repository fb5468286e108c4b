package traject.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.job.Analyses;
import traject.query.analysis.job.AnalysisStatus;
import traject.query.job.Job;
import traject.query.research.Address;
import traject.query.research.Question;
import traject.query.research.work.Answers;
import traject.query.research.work.Asking;
import traject.query.web.Moment;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.json.JsonMappers;

/**
 * Three who ask at once, and again as soon as they are answered: one makes typologies, one explains the discrepancy, one
 * asks for figures for which the log is read anew.
 */
final class Researchers {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final String TYPOLOGY = """
            {"sequences": {"of": ["HELPER_ROLE"], "unit": "RELATIONSHIP"},
             "analysis": {"type": "make-typology", "types": 4, "shuffles": 20}}""";
    private static final String DISCREPANCY = """
            {"sequences": {"of": ["HELPER_ROLE"], "unit": "RELATIONSHIP"},
             "analysis": {"type": "explain-discrepancy", "by": ["SERVICE_TYPE"], "permutations": 2000}}""";

    private final Analyses analyses;
    private final Answers answers;
    private final Asking asking;
    private final Moment moment;
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean atWork;

    Researchers(ApplicationContext node) {
        this.analyses = node.getBean(Analyses.class);
        this.answers = node.getBean(Answers.class);
        this.asking = node.getBean(Asking.class);
        this.moment = node.getBean(Moment.class);
    }

    /** A whole question about the log as it stands, such as of {@code show=distribution}. */
    Question question(String topic) {
        return asking.read(new Address(Map.of("show", topic)));
    }

    /** Waits for figures made anew, from the log or from what is held of it. */
    void figures(Question question, boolean fromTheLog) throws InterruptedException {
        Actor actor = researcher("figures");
        UUID id = fromTheLog
                ? answers.askAnew(actor, question, LANGUAGE, moment.now())
                : answers.ask(actor, question, LANGUAGE, moment.now());
        Job job = answers.await(actor, id, LOOK);
        while (!job.state().isOver()) {
            job = answers.await(actor, id, LOOK);
        }
        answers.end(actor, id);
        if (job.state() == Job.State.FAILED) {
            throw new IllegalStateException("figures failed: " + job.failure());
        }
    }

    /** What a measurement comes to while all three are at work. */
    double meanwhile(Turns.Turn measured) throws Exception {
        atWork = true;
        answered.set(0);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> analyse("typology", TYPOLOGY)));
            all.add(threads.submit(() -> analyse("discrepancy", DISCREPANCY)));
            all.add(threads.submit(this::ask));
            try {
                TimeUnit.SECONDS.sleep(1);
                return measured.take();
            } finally {
                atWork = false;
                for (Future<?> each : all) {
                    each.get();
                }
            }
        }
    }

    /** How many were answered since the last measurement began. */
    int answered() {
        return answered.get();
    }

    private Void ask() throws InterruptedException {
        while (atWork) {
            figures(question("distribution"), true);
            answered.incrementAndGet();
        }
        return null;
    }

    private Void analyse(String who, String question) throws InterruptedException {
        Actor actor = researcher(who);
        AnalysisRequest request = JsonMappers.lenient().readValue(question, AnalysisRequest.class);
        while (atWork) {
            UUID id = UUID.fromString(analyses.ask(actor, request, moment.now(), moment.dayOr(null), LANGUAGE)
                    .id());
            AnalysisStatus status = analyses.status(actor, id, LOOK, LANGUAGE);
            while (!status.state().isOver()) {
                if (!atWork) {
                    analyses.end(actor, id, LANGUAGE);
                }
                status = analyses.status(actor, id, LOOK, LANGUAGE);
            }
            if (status.state() == Job.State.FAILED) {
                throw new IllegalStateException("an analysis failed: " + status.failure());
            }
            answered.incrementAndGet();
        }
        return null;
    }

    private static Actor researcher(String who) {
        return new Actor(new PersonId("researcher-" + who), ActorRole.RESEARCHER, null);
    }
}
