package traject.bench;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import traject.shared.desk.Desk;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;

/** What a command and reading a case cost when the log holds a hundred times as much. */
final class Growth implements Topic {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;

    /** Of them no node has any in memory: each is recorded in once. */
    private static final int CASES = SMALL / Corpus.LENGTH;

    private static final int ROUNDS = 15;
    private static final int IN_A_ROUND = CASES / (ROUNDS + 2);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        try (Node large = Node.on(server, server.databaseWith(LARGE));
                Node small = Node.on(server, server.databaseWith(SMALL))) {
            for (Node node : List.of(small, large)) {
                open(node, 2_000);
            }
            row(table, "opening a case", () -> open(large, 100), () -> open(small, 100));
            AtomicInteger next = new AtomicInteger();
            row(
                    table,
                    "a command on a running case",
                    () -> goOn(large, next.get()),
                    () -> goOn(small, next.getAndAdd(IN_A_ROUND)));
            row(table, "reading a case", () -> read(large, LARGE), () -> read(small, SMALL));
        }
    }

    private static void row(Consumer<Row> table, String what, Turns.Turn large, Turns.Turn small) throws Exception {
        table.accept(Row.micros(
                String.format(Locale.ROOT, "growth from %,d to %,d events: %s", SMALL, LARGE, what),
                Target.atMost(1.2),
                Turns.take(ROUNDS, large, small)));
    }

    private static double open(Node node, int cases) {
        Desk desk = node.part(Desk.class);
        return micros(cases, _ -> Story.submit(desk, key(), Story.OPENING, key()));
    }

    private static double goOn(Node node, int from) {
        Desk desk = node.part(Desk.class);
        return micros(IN_A_ROUND, number -> Story.submit(desk, "case-" + (1 + from + number), Story.ENTRY, key()));
    }

    private static double read(Node node, int events) {
        EventLog log = node.part(EventLog.class);
        int cases = events / Corpus.LENGTH;
        return micros(200, number -> log.read(new CaseId("case-" + (1 + number * 7919L % cases))));
    }

    private static double micros(int times, Consumer<Integer> call) {
        long begin = System.nanoTime();
        for (int number = 0; number < times; number++) {
            call.accept(number);
        }
        return (System.nanoTime() - begin) / 1e3 / times;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
