package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are made a few at a time, and nobody waits for ever. */
class InTurnTest {

    private final List<Thread> readers = new ArrayList<>();
    private final CountDownLatch made = new CountDownLatch(1);
    private final AtomicInteger making = new AtomicInteger();

    @AfterEach
    void everybodyLeaves() throws InterruptedException {
        made.countDown();
        for (Thread reader : readers) {
            reader.interrupt();
            reader.join();
        }
    }

    @Test
    void one_more_than_there_are_turns_waits_until_a_page_is_made() {
        InTurn turns = new InTurn(2, Duration.ofHours(1));
        asks(turns);
        asks(turns);
        await().until(() -> making.get() == 2);

        Thread third = asks(turns);

        await().until(() -> third.getState() == Thread.State.TIMED_WAITING);
        assertThat(making).hasValue(2);
        made.countDown();
        await().until(() -> making.get() == 3);
    }

    @Test
    void a_page_that_could_not_be_made_gives_its_turn_to_the_next() {
        InTurn turns = new InTurn(1, Duration.ofHours(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException();
                }));

        asks(turns);

        await().until(() -> making.get() == 1);
    }

    @Test
    void who_has_waited_long_goes_on_without_a_turn() {
        InTurn turns = new InTurn(1, Duration.ofMillis(1));
        asks(turns);
        await().until(() -> making.get() == 1);

        assertThat(turns.take(() -> "a page")).isEqualTo("a page");
    }

    /** Somebody whose page takes until all are made. */
    private Thread asks(InTurn turns) {
        Thread reader = Thread.ofVirtual()
                .start(() -> turns.take(() -> {
                    making.incrementAndGet();
                    try {
                        made.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "";
                }));
        readers.add(reader);
        return reader;
    }
}
