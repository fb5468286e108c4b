package traject.shared.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong seconds = new AtomicLong();
    private final List<String> lines = new ArrayList<>();

    @Test
    void tells_how_much_is_done_how_fast_and_how_long_it_will_still_take() {
        Progress progress = of(10_000);
        doneAfter(progress, 10, 2_000);

        assertThat(lines).containsExactly("2,000 of 10,000 cases (20 %), 200 per second, 40 s left");
    }

    @Test
    void speaks_no_more_often_than_asked_and_always_at_the_end() {
        Progress progress = of(10_000);
        doneAfter(progress, 1, 100);
        doneAfter(progress, 1, 100);
        doneAfter(progress, 1, 100);
        progress.finish();

        assertThat(lines)
                .containsExactly(
                        "200 of 10,000 cases (2 %), 100 per second, 1 min left",
                        "300 of 10,000 cases (3 %), 100 per second, 1 min left");
    }

    @Test
    void promises_nothing_where_nobody_knows_how_many_there_will_be() {
        Progress progress = of(-1);
        doneAfter(progress, 2, 50);

        assertThat(lines).containsExactly("50 cases, 25 per second");
    }

    private Progress of(long total) {
        return new Progress(
                "cases", total, lines::add, () -> TimeUnit.SECONDS.toNanos(seconds.get()), Duration.ofSeconds(2));
    }

    private void doneAfter(Progress progress, long after, long more) {
        seconds.addAndGet(after);
        progress.add(more);
    }
}
