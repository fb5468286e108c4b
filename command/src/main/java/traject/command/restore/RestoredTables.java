package traject.command.restore;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.archive.ArchiveHeader;
import traject.shared.archive.ArchiveRow;
import traject.shared.archive.Section;
import traject.shared.eventstore.StoredEvent;
import traject.shared.json.JsonMappers;

/** The tables into which an archive is restored, on a connection of the role that owns them, in its transaction. */
final class RestoredTables {

    private static final String INSERT_EVENT = """
            INSERT INTO event_log.event (position, case_id, version, event_id, type, type_version, payload, metadata)
            OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private static final String CONTINUE_NUMBERING = """
            DO $$
            DECLARE
                numbered record;
            BEGIN
                FOR numbered IN
                    SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS id
                    FROM information_schema.columns
                    WHERE is_identity = 'YES' AND table_schema IN ('event_log', 'query', 'command', 'archive')
                LOOP
                    EXECUTE format('SELECT setval(%L, max(%I)) FROM %s HAVING max(%I) IS NOT NULL',
                        pg_get_serial_sequence(numbered.name, numbered.id), numbered.id, numbered.name, numbered.id);
                END LOOP;
            END $$""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMappers.lenient();

    RestoredTables(Connection connection) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Keeps all others from writing until the end of the transaction, and refuses unless there is nothing. Whoever reads
     * meanwhile sees an empty store.
     */
    void takeEmpty() {
        jdbc.execute("SET LOCAL lock_timeout = '10s'");
        for (Section section : Section.values()) {
            if (isTrue("SELECT to_regclass('" + section.table() + "') IS NULL")) {
                throw new ArchiveException(ArchiveFault.STORE_INCOMPLETE, section.table());
            }
            jdbc.execute("LOCK TABLE " + section.table() + " IN EXCLUSIVE MODE");
        }
        for (Section section : Section.values()) {
            if (isTrue("SELECT EXISTS (SELECT FROM " + section.table() + ")")) {
                throw new ArchiveException(ArchiveFault.STORE_NOT_EMPTY, section.table());
            }
        }
    }

    private boolean isTrue(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Boolean.class));
    }

    /** Each keeps its position; the store notes itself when it stored it, and in which transaction. */
    void addEvents(List<StoredEvent> events) {
        jdbc.batchUpdate(INSERT_EVENT, events, events.size(), (statement, event) -> {
            statement.setLong(1, event.position());
            statement.setString(2, event.caseId().value());
            statement.setLong(3, event.version());
            statement.setString(4, event.eventId());
            statement.setString(5, event.type());
            statement.setInt(6, event.typeVersion());
            statement.setString(7, event.payload().toString());
            statement.setString(8, event.metadata().toString());
        });
    }

    /** Rows of one section other than the events, as they were. */
    void addRows(Section section, List<ArchiveRow> rows) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        rows.forEach(row -> array.add(row.columns().toString()));
        jdbc.update(
                "INSERT INTO " + section.table()
                        + " OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::" + section.table()
                        + ", ?::jsonb)",
                array.toString());
    }

    void noteRestore(ArchiveHeader archive, String sha256, String by, Instant now) {
        jdbc.update(
                """
                INSERT INTO archive.restore
                    (restored_at, restored_by, made_at, made_by, made_as, software, position, rows, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                now.atOffset(ZoneOffset.UTC),
                by,
                archive.madeAt().atOffset(ZoneOffset.UTC),
                archive.madeBy(),
                archive.madeAs(),
                archive.software(),
                archive.position(),
                json.writeValueAsString(archive.rows()),
                sha256);
    }

    /** New rows get numbers beyond those restored. */
    void continueNumbering() {
        jdbc.execute(CONTINUE_NUMBERING);
    }
}
