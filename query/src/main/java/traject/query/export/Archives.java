package traject.query.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.archive.ArchiveHeader;
import traject.shared.archive.Recipients;
import traject.shared.json.JsonMappers;

/** Which archives were made of this store and from which it was restored; never changed, the database refuses that too. */
@Repository
public class Archives {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMappers.lenient();

    Archives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that an export begins, and gives its number. */
    long begin(ArchiveHeader header, Recipients recipients) {
        return jdbc.sql("""
                        INSERT INTO archive.export (begun_at, made_by, made_as, recipients, position, rows)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb) RETURNING id""")
                .params(
                        header.madeAt().atOffset(ZoneOffset.UTC),
                        header.madeBy(),
                        header.madeAs(),
                        recipients.keys().toArray(String[]::new),
                        header.position(),
                        json.writeValueAsString(header.rows()))
                .query(Long.class)
                .single();
    }

    /** Notes how it ended: whole with the digest, or broken off without. */
    void end(long export, Instant now, Map<String, Long> rows, @Nullable String sha256) {
        jdbc.sql("""
                        INSERT INTO archive.export_end (export, ended_at, whole, rows, sha256)
                        VALUES (:export, :at, :whole, :rows::jsonb, :sha256)""")
                .param("export", export)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("whole", sha256 != null)
                .param("rows", json.writeValueAsString(rows))
                .param("sha256", sha256)
                .update();
    }

    /** A part of the exports, the latest first. */
    public List<MadeArchive> made(int page, int size) {
        return jdbc.sql("""
                        SELECT e.*, f.ended_at, f.whole, f.rows AS handed_over, f.sha256
                        FROM archive.export e LEFT JOIN archive.export_end f ON f.export = e.id
                        ORDER BY e.id DESC LIMIT ? OFFSET ?""")
                .params(size, (long) page * size)
                .query((row, _) -> made(row))
                .list();
    }

    /** A part of the restores, the latest first. */
    public List<RestoredArchive> restored(int page, int size) {
        return jdbc.sql("SELECT * FROM archive.restore ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(size, (long) page * size)
                .query((row, _) -> restored(row))
                .list();
    }

    private MadeArchive made(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String handedOver = row.getString("handed_over");
        return new MadeArchive(
                row.getLong("id"),
                ended == null
                        ? MadeArchive.State.NOT_ENDED
                        : row.getBoolean("whole") ? MadeArchive.State.WHOLE : MadeArchive.State.BROKEN_OFF,
                instant(row, "begun_at"),
                row.getString("made_by"),
                row.getString("made_as"),
                Arrays.asList((String[]) row.getArray("recipients").getArray()),
                row.getLong("position"),
                rows(row.getString("rows")),
                ended == null ? null : ended.toInstant(),
                handedOver == null ? null : rows(handedOver),
                row.getString("sha256"));
    }

    private RestoredArchive restored(ResultSet row) throws SQLException {
        return new RestoredArchive(
                row.getLong("id"),
                instant(row, "restored_at"),
                row.getString("restored_by"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getString("made_as"),
                row.getString("software"),
                row.getLong("position"),
                rows(row.getString("rows")),
                row.getString("sha256"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Map<String, Long> rows(String counts) {
        return json.readValue(counts, new TypeReference<Map<String, Long>>() {});
    }
}
