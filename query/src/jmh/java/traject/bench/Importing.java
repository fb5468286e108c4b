package traject.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.shared.desk.ImportReport;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/**
 * A file through all rules, from reading it to the last commit, against the same event rows written by batched INSERT;
 * and a large one in a process of its own with a small heap.
 */
final class Importing implements Topic {

    private static final int ROUNDS = 5;
    private static final int CASES = 2_000;
    private static final int BATCH = 2_000;
    private static final Actor ADMIN = new Actor(new PersonId("admin"), ActorRole.ADMIN, null);

    /** A row of the log, but for its own id. */
    private record Stored(String caseId, long version, String type, int typeVersion, String payload, String metadata) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.emptyDatabase();
        try (Node node = Node.on(server, database)) {
            ImportIntake intake = node.part(ImportIntake.class);
            DataSource pool = node.part(DataSource.class);
            take(intake, "warm");
            List<Stored> rows = rows(server.superuserOf(database));
            table.accept(Row.perSecond(
                    "import through all rules, events",
                    Target.atLeast(0.6),
                    Turns.take(ROUNDS, () -> take(intake, random()), () -> insert(pool, rows))));
        }
        large(server, table);
    }

    private static void large(Server server, Consumer<Row> table) throws Exception {
        int cases = (server.events() + CaseFiles.LENGTH - 1) / CaseFiles.LENGTH;
        Path file = CaseFiles.write("large", cases);
        try {
            String database = server.emptyDatabase();
            int held = SmallProcess.run(server, database, "import", "--file=" + file, "--by=admin");
            long events = SimulatedLog.count(server.superuserOf(database));
            table.accept(SmallProcess.row(String.format(Locale.ROOT, "import of %,d events", events), held));
        } finally {
            Files.delete(file);
        }
    }

    /** Events per second. */
    private static double take(ImportIntake intake, String prefix) throws IOException {
        Path file = CaseFiles.write(prefix, CASES);
        long events = (long) CASES * CaseFiles.LENGTH;
        try (InputStream lines = Files.newInputStream(file)) {
            long start = System.nanoTime();
            ImportReport report = intake.take(lines, new ImportRequest(null, ADMIN, Locale.ENGLISH, false));
            double perSecond = events * 1e9 / (System.nanoTime() - start);
            if (report.entries().recorded() != events) {
                throw new IllegalStateException("not all came in: " + report.cases());
            }
            return perSecond;
        } finally {
            Files.delete(file);
        }
    }

    private static List<Stored> rows(JdbcTemplate database) {
        return database.query(
                "SELECT case_id, version, type, type_version, payload, metadata FROM event_log.event ORDER BY position",
                (row, _) -> new Stored(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /** Rows per second. */
    private static double insert(DataSource pool, List<Stored> rows) throws SQLException {
        String prefix = random();
        long start = System.nanoTime();
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO event_log.event
                            (case_id, version, event_id, type, type_version, payload, metadata)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")) {
            connection.setAutoCommit(false);
            for (int next = 0; next < rows.size(); next++) {
                Stored row = rows.get(next);
                statement.setString(1, prefix + row.caseId());
                statement.setLong(2, row.version());
                statement.setString(3, random());
                statement.setString(4, row.type());
                statement.setInt(5, row.typeVersion());
                statement.setString(6, row.payload());
                statement.setString(7, row.metadata());
                statement.addBatch();
                if ((next + 1) % BATCH == 0 || next + 1 == rows.size()) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        return rows.size() * 1e9 / (System.nanoTime() - start);
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
