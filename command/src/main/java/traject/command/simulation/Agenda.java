package traject.command.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to happen in a case, by day; what was planned first happens first. */
final class Agenda {

    record Item(LocalDate on, int rank, Runnable happens) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::on).thenComparingInt(Item::rank));
    private int planned;

    void plan(LocalDate on, Runnable happens) {
        items.add(new Item(on, planned++, happens));
    }

    @Nullable
    Item next() {
        return items.poll();
    }
}
