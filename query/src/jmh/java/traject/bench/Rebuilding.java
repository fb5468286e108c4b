package traject.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.util.FileSystemUtils;
import traject.query.projection.Rebuild;
import traject.query.projection.RebuildProgress;
import traject.query.projection.RebuildProgress.State;
import traject.query.projection.RebuildWorker;

/**
 * What it costs to make all read models again. The limit streams and parses the log once, and copies the resulting rows
 * into new tables of the same shape, with all their keys.
 */
final class Rebuilding implements Topic {

    private static final int ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final List<String> TABLES = List.of("caseload", "case_helper", "spell");

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "rows-");
        try (Node node = Node.on(server, server.simulated())) {
            DataSource pool = node.part(DataSource.class);
            RawLog raw = new RawLog(pool);
            long events = raw.parsed();
            node.part(RebuildWorker.class).start();
            rebuild(node);
            keepRows(pool, folder);
            table.accept(Row.perSecond(
                    String.format(Locale.ROOT, "rebuild of all read models, %,d events", events),
                    Target.atLeast(0.5),
                    Turns.take(
                            ROUNDS,
                            () -> perSecond(events, () -> rebuild(node)),
                            () -> perSecond(events, () -> {
                                raw.parsed();
                                copyRows(pool, folder);
                            }))));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void rebuild(Node node) throws InterruptedException {
        Rebuild rebuild = node.part(Rebuild.class);
        rebuild.ask("bench");
        RebuildProgress end = rebuild.awaitEnd(LONGEST);
        if (end.state() != State.FINISHED) {
            throw new IllegalStateException("the rebuild ended as " + end);
        }
    }

    private static void keepRows(DataSource pool, Path folder) throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream file = Files.newOutputStream(folder.resolve(table))) {
                    copies.copyOut("COPY query." + table + " TO STDOUT", file);
                }
            }
        }
    }

    private static void copyRows(DataSource pool, Path folder) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("SELECT query.make_next()");
            for (String table : TABLES) {
                try (InputStream file = Files.newInputStream(folder.resolve(table))) {
                    copies.copyIn("COPY query." + table + "_next FROM STDIN", file);
                }
            }
            statement.execute("SELECT query.complete_next()");
            statement.execute("SELECT query.drop_next()");
        }
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
