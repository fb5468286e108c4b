package traject.query.projection;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes all tables again from the log, while lists go on answering from the old rows. It is asked for on any node, done
 * by one, told of by all.
 */
@Component
public class Rebuild {

    private final RebuildTable table;
    private final RebuildWorker worker;
    private final Arrivals arrivals;

    Rebuild(RebuildTable table, RebuildWorker worker, Arrivals arrivals) {
        this.table = table;
        this.worker = worker;
        this.arrivals = arrivals;
    }

    /**
     * Asks for one; empty when one runs already, on whichever node.
     *
     * @param by who asks
     */
    public Optional<RebuildProgress> ask(String by) {
        if (!table.ask(by)) {
            return Optional.empty();
        }
        worker.wake();
        return Optional.of(table.progress());
    }

    /** Stops the one that runs, before its rows are read by anybody; false when none runs. */
    public boolean cancel() {
        boolean cancelled = table.cancel();
        worker.wake();
        return cancelled;
    }

    public RebuildProgress progress() {
        return table.progress();
    }

    /** How it is when it is over, or after the limit. */
    public RebuildProgress awaitEnd(Duration limit) throws InterruptedException {
        arrivals.await(() -> table.progress().state().isOver(), limit);
        return table.progress();
    }
}
