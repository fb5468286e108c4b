package traject.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

@Timeout(60)
class TogetherTest {

    private final List<List<String>> written = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Its first writing waits until {@link #goOn}. */
    private Together<String> together(Consumer<List<String>> writer) {
        return together(writer, Duration.ofHours(1));
    }

    private Together<String> together(Consumer<List<String>> writer, Duration patience) {
        return new Together<>(
                all -> {
                    if (all.contains("first")) {
                        begun.countDown();
                        await(goOn);
                    }
                    writer.accept(all);
                    written.add(all);
                },
                patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While the first is being written, the others come. */
    private List<Future<?>> write(Together<String> together, String... others) {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newCachedThreadPool()) {
            all.add(people.submit(() -> together.write(List.of("first"))));
            await(begun);
            for (String other : others) {
                all.add(people.submit(() -> together.write(List.of(other))));
            }
            while (together.waiting() < others.length) {
                Thread.onSpinWait();
            }
            assertThat(all).noneMatch(Future::isDone);
            goOn.countDown();
        }
        return all;
    }

    @Test
    void what_comes_while_something_is_written_is_written_as_one() throws Exception {
        for (Future<?> each : write(together(_ -> {}), "second", "third", "fourth")) {
            each.get();
        }

        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).containsExactly("first");
        assertThat(written.getLast()).containsExactlyInAnyOrder("second", "third", "fourth");
    }

    @Test
    void what_is_refused_of_one_is_written_of_the_others() throws Exception {
        Together<String> together = together(all -> {
            if (all.contains("bad")) {
                throw new DataIntegrityViolationException("refused");
            }
        });

        List<Future<?>> all = write(together, "second", "bad", "fourth");

        assertThatThrownBy(all.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(DataIntegrityViolationException.class);
        for (Future<?> good : List.of(all.get(0), all.get(1), all.get(3))) {
            good.get();
        }
        assertThat(written.stream().flatMap(List::stream)).containsExactlyInAnyOrder("first", "second", "fourth");
    }

    @Test
    void who_is_written_for_hears_that_the_database_was_away_without_trying_it_again() throws Exception {
        List<List<String>> tried = new ArrayList<>();
        Together<String> together = together(all -> {
            tried.add(all);
            if (!all.contains("first")) {
                throw new DataAccessResourceFailureException("away");
            }
        });

        List<Future<?>> all = write(together, "second", "third");

        all.getFirst().get();
        for (Future<?> other : all.subList(1, 3)) {
            assertThatThrownBy(other::get).cause().isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(tried).hasSize(2);
    }

    @Test
    void nobody_goes_on_when_who_wrote_for_them_was_broken_off() {
        AtomicBoolean broken = new AtomicBoolean();
        Together<String> together = together(all -> {
            if (!all.contains("first") && !broken.getAndSet(true)) {
                throw new OutOfMemoryError("of a test");
            }
        });

        List<Future<?>> all = write(together, "second", "third");

        for (Future<?> other : all.subList(1, 3)) {
            assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void who_comes_while_a_writing_hangs_writes_on_their_own() throws Exception {
        Together<String> together = together(_ -> {}, Duration.ofMillis(1));
        try (ExecutorService people = Executors.newCachedThreadPool()) {
            Future<?> hanging = people.submit(() -> together.write(List.of("first")));
            await(begun);

            together.write(List.of("second"));

            assertThat(written).containsExactly(List.of("second"));
            goOn.countDown();
            hanging.get();
        }
        assertThat(written).containsExactly(List.of("second"), List.of("first"));
    }

    /** Written by another or by themselves, they can't tell before that one is done. */
    @Test
    void who_is_among_those_whose_writing_hangs_waits_and_is_written_once() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Together<String> together = together(
                all -> {
                    if (!all.contains("first")) {
                        await(answered);
                    }
                },
                Duration.ofSeconds(2));
        List<Thread> people =
                new ArrayList<>(List.of(Thread.ofPlatform().start(() -> together.write(List.of("first")))));
        await(begun);
        for (String other : List.of("second", "third")) {
            people.add(Thread.ofPlatform().start(() -> together.write(List.of(other))));
        }
        while (together.waiting() < 2) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        // Who writes waits for an answer, up to a while; the other one has lost patience and waits for who writes.
        Awaitility.await().until(() -> people.stream().anyMatch(person -> person.getState() == Thread.State.WAITING));
        answered.countDown();
        for (Thread person : people) {
            person.join();
        }
        assertThat(written.stream().flatMap(List::stream)).containsExactlyInAnyOrder("first", "second", "third");
    }
}
