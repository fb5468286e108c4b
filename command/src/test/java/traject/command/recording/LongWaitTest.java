package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import traject.command.desk.CommandReader;
import traject.command.desk.InProcessDesk;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.security.Way;
import traject.command.story.AtTheDesk;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.shared.desk.Answer;
import traject.shared.desk.Desk;
import traject.shared.eventstore.CaseEventStore;
import traject.shared.eventstore.EventLog;
import traject.shared.node.RightOfWay;

/** Somebody holds a case for longer than others want to wait. */
class LongWaitTest {

    /** Asked for the time it says that somebody is at work in the case, and keeps them there. */
    private static final class HeldUp extends Clock {

        private final CountDownLatch atWork = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public Instant instant() {
            atWork.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return Instant.parse("2026-03-01T10:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final AtTheDesk desk = AtTheDesk.runningCase();
    private final HeldUp clock = new HeldUp();
    private final Recorder recorder = recorder(Duration.ofMillis(50));

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = 1)
    void whoWaitsTooLongForAnotherIsToldSoAndNothingIsRecorded(@Nullable Long version) throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Recording> first = threads.submit(() -> recorder.record(strength(null)));
            assertThat(clock.atWork.await(30, TimeUnit.SECONDS)).isTrue();
            try {
                assertThatExceptionOfType(NotRecorded.class)
                        .isThrownBy(() -> recorder.record(strength(version)))
                        .matches(refused -> refused.is(Reason.CONCURRENT_CHANGE));
            } finally {
                clock.goOn.countDown();
            }

            assertThat(first.get().version()).isEqualTo(2);
        }
        assertThat(desk.recorded()).hasSize(3);
    }

    @Test
    void whoWaitsLongEnoughComesNext() throws Exception {
        Recorder patient = recorder(Duration.ofSeconds(30));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Recording> first = threads.submit(() -> patient.record(strength(null)));
            assertThat(clock.atWork.await(30, TimeUnit.SECONDS)).isTrue();
            Future<Recording> second = threads.submit(() -> patient.record(strength(null)));
            clock.goOn.countDown();

            assertThat(first.get().version()).isEqualTo(2);
            assertThat(second.get().version()).isEqualTo(3);
        }
    }

    @Test
    void longWorkStandsStillMeanwhile() throws Exception {
        RightOfWay rightOfWay = new RightOfWay();
        Desk counter = new InProcessDesk(new CommandReader(), recorder, rightOfWay);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Answer> recorded = threads.submit(() -> counter.submit(
                    new Desk.Submission(desk.caseId(), strengthAsWritten(), People.NOUR, null, null, Locale.ENGLISH)));
            assertThat(clock.atWork.await(30, TimeUnit.SECONDS)).isTrue();

            Thread analysis = Thread.ofPlatform().start(() -> giveWayAgainAndAgain(rightOfWay));

            await().until(() -> analysis.getState() == Thread.State.TIMED_WAITING);
            analysis.interrupt();
            clock.goOn.countDown();
            assertThat(recorded.get()).isInstanceOf(Answer.Accepted.class);
        }
    }

    private static void giveWayAgainAndAgain(RightOfWay rightOfWay) {
        try (RightOfWay.Pass pass = rightOfWay.enter(RightOfWay.Rank.LONG)) {
            while (!Thread.currentThread().isInterrupted()) {
                pass.giveWay();
            }
        }
    }

    private Recorder recorder(Duration longestWait) {
        CommandNode node = CommandNode.shared();
        return new Recorder(
                node.part(CaseEventStore.class),
                node.part(EventLog.class),
                node.part(PlatformTransactionManager.class),
                node.part(JdbcClient.class),
                new CaseFiles(new CaseClock(clock, ZoneOffset.UTC)),
                longestWait,
                Recorder.ENTRIES_IN_MEMORY);
    }

    private RecordInCase strength(@Nullable Long version) {
        return new RecordInCase(
                desk.caseId(),
                List.of(new CommandReader().read(strengthAsWritten())),
                People.NOUR,
                Way.DESK,
                version,
                null);
    }

    private static String strengthAsWritten() {
        return EveryCommand.of("record-strength").replaceFirst("\"entry\":\"e\\d+\",", "");
    }
}
