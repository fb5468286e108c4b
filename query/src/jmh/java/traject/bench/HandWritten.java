package traject.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The limit of a command: the same rows written by plain JDBC, from the same pool, in as few statements as there are
 * things to do. It parses, judges and serialises nothing.
 */
record HandWritten(DataSource pool) {

    private static final String READ =
            "SELECT type, type_version, payload, metadata FROM event_log.event WHERE case_id = ? ORDER BY version";
    private static final String APPEND = """
            INSERT INTO event_log.event (case_id, version, event_id, type, type_version, payload, metadata)
            VALUES (?, ?, ?, ?, 1, ?::jsonb, ?::jsonb) RETURNING position""";
    private static final String KEEP = """
            INSERT INTO command.idempotency (person, key, digest, answer) VALUES (?, ?, ?, ?::jsonb)
            ON CONFLICT DO NOTHING""";
    private static final String OPENED = content(Story.OPENING);
    private static final String ASSESSED = content(Story.ENTRY);
    private static final String METADATA = """
            {"recordedAt":"2026-03-01T12:00:00.123456Z","recordedBy":"nour","recordedAs":"HELPER","team":"team-noord"}""";
    private static final String ANSWER = """
            {"version":0,"entries":["3f2c7a52-8c37-4c0b-9c5e-8d6c1b1f9a10"]}""";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** The first event of a case. */
    void open(String caseId, String key) {
        inTransaction(connection -> {
            append(connection, caseId, 0, "case-opened", OPENED);
            keep(connection, key);
        });
    }

    /** One more event of a case, which is read first. */
    void goOn(String caseId, String key) {
        inTransaction(connection -> {
            append(connection, caseId, read(connection, caseId), "tension-assessed", ASSESSED);
            keep(connection, key);
        });
    }

    @FunctionalInterface
    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long read(Connection connection, String caseId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, caseId);
            long version = 0;
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); version++) {
                    rows.getString(1);
                    rows.getInt(2);
                    rows.getString(3);
                    rows.getString(4);
                }
            }
            return version;
        }
    }

    /** The fields of the event, which are those of its command but for its type and id. */
    private static String content(String command) {
        return command.substring(command.indexOf(',')).replaceAll("\\s*\\n\\s*", "");
    }

    private static void append(Connection connection, String caseId, long version, String type, String content)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, caseId);
            statement.setLong(2, version);
            statement.setString(3, id);
            statement.setString(4, type);
            statement.setString(5, "{\"type\":\"" + type + "\",\"entry\":\"" + id + '"' + content);
            statement.setString(6, METADATA);
            try (ResultSet position = statement.executeQuery()) {
                position.next();
            }
        }
    }

    private static void keep(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, "nour");
            statement.setString(2, key);
            statement.setString(3, DIGEST);
            statement.setString(4, ANSWER);
            statement.executeUpdate();
        }
    }
}
