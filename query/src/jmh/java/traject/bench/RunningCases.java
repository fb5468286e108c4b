package traject.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import traject.shared.desk.Desk;

/** One more entry in cases of 100, all that it takes but HTTP. */
final class RunningCases implements Topic {

    private static final int LENGTH = 100;

    /** More than a node keeps in memory, by far. */
    private static final int CASES = 5_000;

    /** Few enough to be kept all. */
    private static final int RECENT = 400;

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "running-cases";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.emptyDatabase();
        Corpus.fill(server, database, LENGTH, CASES);
        try (Node node = Node.on(server, database)) {
            Desk desk = node.part(Desk.class);
            HandWritten limit = new HandWritten(node.part(DataSource.class));
            AtomicInteger from = new AtomicInteger();
            Consumer<String> ours = caseId -> Story.submit(desk, caseId, Story.ENTRY, key());
            Consumer<String> theirs = caseId -> limit.goOn(caseId, key());
            new Callers(8).perSecond(WARM_UP, walk(ours, 8, 0, CASES));
            new Callers(8).perSecond(WARM_UP, walk(theirs, 8, 0, CASES));
            for (int count : new int[] {1, 8, 32}) {
                Callers callers = new Callers(count);
                table.accept(Row.perSecond(
                        "commands on running cases of 100 entries, read from the log, callers: " + count,
                        Target.atLeast(0.6),
                        Turns.take(
                                ROUNDS,
                                () -> callers.perSecond(ROUND, walk(ours, count, from.addAndGet(CASES / 2), CASES)),
                                () -> callers.perSecond(ROUND, walk(theirs, count, from.get(), CASES)))));
                table.accept(Row.perSecond(
                        "commands on running cases of 100 entries, recorded in lately, callers: " + count,
                        Target.atLeast(0.6),
                        Turns.take(
                                ROUNDS,
                                () -> {
                                    int begin = from.addAndGet(RECENT);
                                    for (int next = 0; next < RECENT; next++) {
                                        ours.accept(caseAt(begin + next));
                                    }
                                    return callers.perSecond(ROUND, walk(ours, count, begin, RECENT));
                                },
                                () -> callers.perSecond(ROUND, walk(theirs, count, from.get(), RECENT)))));
            }
        }
    }

    /** Each caller has cases of their own, and comes back to one only after all the others. */
    private static IntFunction<Runnable> walk(Consumer<String> call, int callers, int begin, int length) {
        return caller -> {
            AtomicInteger lap = new AtomicInteger();
            return () -> call.accept(
                    caseAt(begin + (lap.getAndIncrement() * callers + caller) % (length / callers * callers)));
        };
    }

    private static String caseAt(int number) {
        return "case-" + (1 + number % CASES);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
