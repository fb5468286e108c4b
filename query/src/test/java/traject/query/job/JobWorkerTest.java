package traject.query.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.query.analysis.Watch;
import traject.query.problem.NotAnswered;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.LogToken;
import traject.shared.eventstore.Migrations;
import traject.shared.eventstore.Schema;
import traject.shared.eventstore.TestDatabase;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.node.RightOfWay;

/** Work of both lanes on a node of its own. */
class JobWorkerTest {

    private static final Actor RESEARCHER = new Actor(new PersonId("mina"), ActorRole.RESEARCHER, null);
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final int KEPT = 10;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    /** Is never done, and wants all the processor that there is. */
    private static final Work TYPOLOGY = new Work() {
        @Override
        public String kind() {
            return "typology";
        }

        @Override
        public Outcome work(Task task, Watch watch) {
            while (true) {
                watch.reached(Watch.Stage.ANALYSING, 0.5);
            }
        }
    };

    private static final Work FIGURE = new Work() {
        @Override
        public String kind() {
            return "figure";
        }

        @Override
        public Outcome work(Task task, Watch watch) {
            return new Outcome("{}", task.request());
        }
    };

    private final RightOfWay rightOfWay = new RightOfWay();
    private JobWorker worker;
    private Jobs jobs;

    @BeforeEach
    void start() {
        TestDatabase database = TestDatabase.fresh();
        new Migrations(database.owner(), TestDatabase.APPLICATION, List.of(new Schema("query"))).run();
        JobTable table = new JobTable(JdbcClient.create(database.application()));
        worker = new JobWorker(table, List.of(TYPOLOGY, FIGURE), rightOfWay, "node-1", true);
        jobs = new Jobs(table, worker);
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void whoWantsAFigureWaitsForNoTypology() throws InterruptedException {
        UUID typology = ask(TYPOLOGY, Lane.LONG);
        awaitState(typology, Job.State.RUNNING);

        UUID figure = ask(FIGURE, Lane.SHORT);

        assertThat(jobs.await(RESEARCHER, "figure", figure, LONG_ENOUGH).state())
                .isEqualTo(Job.State.FINISHED);
        assertThat(jobs.result(RESEARCHER, "figure", figure)).isEqualTo("{\"asked\": 1}");
        assertThat(state(typology)).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void aTypologyStandsStillWhileSomebodyRecords() throws InterruptedException {
        UUID typology = ask(TYPOLOGY, Lane.LONG);
        awaitState(typology, Job.State.RUNNING);

        try (RightOfWay.Pass _ = rightOfWay.enter(RightOfWay.Rank.RECORDING)) {
            await().atMost(LONG_ENOUGH).until(JobWorkerTest::somethingStandsStill);
        }
        assertThat(state(typology)).isEqualTo(Job.State.RUNNING);
    }

    private static boolean somethingStandsStill() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(at -> at.getClassName().equals(RightOfWay.Pass.class.getName())
                        && at.getMethodName().equals("standStill"));
    }

    @Test
    void whoCancelsATypologyMakesRoomForTheNext() throws InterruptedException {
        UUID first = ask(TYPOLOGY, Lane.LONG);
        awaitState(first, Job.State.RUNNING);
        UUID second = ask(TYPOLOGY, Lane.LONG);
        UUID figure = ask(FIGURE, Lane.LONG);
        assertThat(List.of(
                        state(second),
                        jobs.await(RESEARCHER, "figure", figure, Duration.ZERO).state()))
                .containsOnly(Job.State.WAITING);

        jobs.end(RESEARCHER, "typology", first);

        awaitState(second, Job.State.RUNNING);
        assertThat(state(first)).isEqualTo(Job.State.CANCELLED);
        jobs.end(RESEARCHER, "typology", second);
        assertThat(jobs.await(RESEARCHER, "figure", figure, LONG_ENOUGH).state())
                .isEqualTo(Job.State.FINISHED);
    }

    @Test
    void whatWasMadeForOneTeamIsNotShownToWhoeverLeadsAnotherByNow() {
        Actor north = new Actor(new PersonId("lena"), ActorRole.TEAM_LEAD, new TeamId("north"));
        Actor south = new Actor(new PersonId("lena"), ActorRole.TEAM_LEAD, new TeamId("south"));

        UUID figure = ask(FIGURE, Lane.SHORT, north);

        assertThat(jobs.latest(north, "figure")).extracting(Job::id).containsExactly(figure);
        assertThat(jobs.latest(south, "figure")).isEmpty();
        assertThatThrownBy(() -> jobs.await(south, "figure", figure, Duration.ZERO))
                .isInstanceOf(NotAnswered.class);
    }

    private UUID ask(Work work, Lane lane) {
        return ask(work, lane, RESEARCHER);
    }

    private UUID ask(Work work, Lane lane, Actor asker) {
        return jobs.ask(asker, new Jobs.Order(work.kind(), lane, null, "{\"asked\": 1}", LogToken.START, KEPT), NOW);
    }

    private void awaitState(UUID typology, Job.State state) {
        await().atMost(LONG_ENOUGH).until(() -> state(typology) == state);
    }

    private Job.State state(UUID typology) throws InterruptedException {
        return jobs.await(RESEARCHER, "typology", typology, Duration.ZERO).state();
    }
}
