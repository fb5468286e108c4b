package traject.shared.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import traject.shared.node.RightOfWay.Pass;
import traject.shared.node.RightOfWay.Rank;

class RightOfWayTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RightOfWay rightOfWay = new RightOfWay(nanos::get);

    @Test
    void longWorkStandsStillUntilACommandIsRecorded() {
        Pass command = rightOfWay.enter(Rank.RECORDING);

        Thread work = afterAnHour(Rank.LONG);

        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);
        command.close();
        await().until(() -> work.getState() == Thread.State.TERMINATED);
    }

    @Test
    void longWorkStandsStillUntilThePersonWhoWaitsHasTheirFigure() {
        Pass figure = rightOfWay.enter(Rank.AWAITED);

        Thread work = afterAnHour(Rank.LONG);

        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);
        figure.close();
        await().until(() -> work.getState() == Thread.State.TERMINATED);
    }

    @Test
    void nobodyStandsStillForWhoGoesAfterThemOrBesideThem() throws InterruptedException {
        try (Pass _ = rightOfWay.enter(Rank.LONG);
                Pass _ = rightOfWay.enter(Rank.AWAITED)) {
            Thread figure = afterAnHour(Rank.AWAITED);

            assertThat(figure.join(Duration.ofSeconds(4))).isTrue();
        }
    }

    @Test
    void whoRanForTwoMillisecondsGoesOnAfterNineTimesThatThoughCommandsGoOnComing() throws InterruptedException {
        try (Pass _ = rightOfWay.enter(Rank.RECORDING)) {
            Thread work = after(Duration.ofMillis(2), Rank.LONG);

            assertThat(work.join(Duration.ofSeconds(4))).isTrue();
        }
    }

    /** Whoever does not stand still returns within what a standstill would last, 5 seconds. */
    private Thread afterAnHour(Rank rank) {
        return after(Duration.ofHours(1), rank);
    }

    /** Work that ran for so long and then gives way once. */
    private Thread after(Duration ran, Rank rank) {
        Pass pass = rightOfWay.enter(rank);
        nanos.addAndGet(ran.toNanos());
        return Thread.ofPlatform().start(() -> {
            pass.giveWay();
            pass.close();
        });
    }
}
