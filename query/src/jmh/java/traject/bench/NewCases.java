package traject.bench;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import traject.shared.desk.Desk;

/** Opening cases, all that it takes but HTTP. */
final class NewCases implements Topic {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "new-cases";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        try (Node node = Node.on(server, server.emptyDatabase())) {
            Desk desk = node.part(Desk.class);
            HandWritten limit = new HandWritten(node.part(DataSource.class));
            IntFunction<Runnable> ours = _ -> () -> Story.submit(desk, random(), Story.OPENING, random());
            IntFunction<Runnable> theirs = _ -> () -> limit.open(random(), random());
            new Callers(8).perSecond(WARM_UP, ours);
            new Callers(8).perSecond(WARM_UP, theirs);
            for (int count : new int[] {1, 8, 32}) {
                Callers callers = new Callers(count);
                table.accept(Row.perSecond(
                        "commands on new cases, callers: " + count,
                        Target.atLeast(0.7),
                        Turns.take(
                                ROUNDS, () -> callers.perSecond(ROUND, ours), () -> callers.perSecond(ROUND, theirs))));
            }
        }
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
