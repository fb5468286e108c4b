package traject.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import traject.query.configuration.CellBy;
import traject.query.configuration.ObservedTables;
import traject.query.timeline.PopulationFold;
import traject.shared.eventstore.EventLog;
import traject.shared.vocabulary.View;

/** What an "as known at" question over all cases costs: it folds the whole log, as a researcher's request does. */
final class WholeLog implements Topic {

    private static final int ROUNDS = 3;
    private static final LocalDate ON = LocalDate.of(2025, 6, 30);
    private static final Instant KNOWN_AT = Instant.parse("2025-12-31T00:00:00Z");

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        try (Node node = Node.on(server, server.simulated())) {
            EventLog log = node.part(EventLog.class);
            RawLog raw = new RawLog(node.part(DataSource.class));
            long events = raw.parsed();
            Turns.Turn limit = () -> perSecond(events, raw::parsed);
            row(table, events, "population", limit, () -> {
                PopulationFold fold = new PopulationFold(ON, KNOWN_AT, View.HELPER);
                log.forEachCase(fold::add);
            });
            row(table, events, "configurations", limit, () -> {
                ObservedTables tables = new ObservedTables(ON, KNOWN_AT, View.HELPER, CellBy.LAST);
                log.forEachCase(tables::add);
            });
        }
    }

    private static void row(Consumer<Row> table, long events, String what, Turns.Turn limit, Work ours)
            throws Exception {
        table.accept(Row.perSecond(
                String.format(Locale.ROOT, "fold of the whole log, %,d events: %s", events, what),
                Target.atLeast(0.5),
                Turns.take(ROUNDS, () -> perSecond(events, ours), limit)));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double perSecond(long events, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return events * 1e9 / (System.nanoTime() - begin);
    }
}
