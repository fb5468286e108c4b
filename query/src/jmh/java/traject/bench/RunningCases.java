package traject.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import traject.shared.desk.Desk;

/** One more entry in cases of 100, all that it takes but HTTP. */
final class RunningCases implements Topic {

    private static final int LENGTH = 100;
    private static final int CASES = 2_000;
    private static final int ROUNDS = 7;
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
            Runnable ours = () -> Story.submit(desk, any(), Story.ENTRY, key());
            Runnable theirs = () -> limit.goOn(any(), key());
            new Callers(8).perSecond(WARM_UP, ours);
            new Callers(8).perSecond(WARM_UP, theirs);
            for (int count : new int[] {1, 8, 32}) {
                Callers callers = new Callers(count);
                table.accept(Row.perSecond(
                        "commands on running cases of 100 entries, callers: " + count,
                        Target.atLeast(0.6),
                        Turns.take(
                                ROUNDS, () -> callers.perSecond(ROUND, ours), () -> callers.perSecond(ROUND, theirs))));
            }
        }
    }

    private static String any() {
        return "case-" + ThreadLocalRandom.current().nextInt(1, CASES + 1);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
