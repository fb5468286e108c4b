package traject.bench;

import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.vocabulary.View;

/** What the replay of a long case costs: the states after all its entries. */
final class Replay implements Topic {

    private static final int LENGTH = 500;
    private static final int CASES = 200;
    private static final int ROUNDS = 15;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.emptyDatabase();
        Corpus.fill(server, database, LENGTH, CASES);
        try (Node node = Node.on(server, database)) {
            EventLog log = node.part(EventLog.class);
            RawLog raw = new RawLog(node.part(DataSource.class));
            table.accept(Row.micros(
                    "replay of one case of " + LENGTH + " entries",
                    Target.atMost(3),
                    Turns.take(ROUNDS, () -> micros(caseId -> replay(log, caseId)), () -> micros(raw::rowsOf))));
        }
    }

    private static int replay(EventLog log, CaseId caseId) {
        return Timeline.of(caseId, log.read(caseId))
                .steps(Instant.MAX, View.HELPER)
                .size();
    }

    @FunctionalInterface
    private interface Reading {
        int count(CaseId caseId);
    }

    private static double micros(Reading reading) {
        long begin = System.nanoTime();
        for (int number = 1; number <= CASES; number++) {
            int count = reading.count(new CaseId("case-" + number));
            if (count != LENGTH) {
                throw new IllegalStateException("a case has " + count + " entries");
            }
        }
        return (System.nanoTime() - begin) / 1e3 / CASES;
    }
}
