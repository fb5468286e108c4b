package traject.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        return new Together<>(all -> {
            if (all.contains("first")) {
                begun.countDown();
                await(goOn);
            }
            writer.accept(all);
            written.add(all);
        });
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
}
