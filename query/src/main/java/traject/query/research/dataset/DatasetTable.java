package traject.query.research.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.identity.Actor;
import traject.shared.json.JsonMappers;

/** Datasets as they are written down; every question names the owner, so that nobody finds another's. */
@Repository
class DatasetTable {

    private static final String DATASET = """
            SELECT id, name, format, first_column, uploaded_at, size, unpacked, sha256, holds FROM query.dataset
            WHERE owner = :owner AND owner_as = :as\s""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMappers.lenient();

    DatasetTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores it whole or not at all. Two files of one owner at once, on whichever nodes, are stored one after the other,
     * so that they can't both take the last room.
     *
     * @throws NotAnswered when its owner has no room for it
     */
    void add(Actor owner, Dataset dataset, byte[] packed, long room) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('query.dataset ' || :owner, 0))")
                    .param("owner", owner.person().value())
                    .query((_, _) -> true)
                    .single();
            if (count(owner) >= DatasetRoom.MOST_DATASETS || used(owner) + dataset.unpacked() > room) {
                throw new NotAnswered(Reason.DATASET_ROOM_FULL);
            }
            jdbc.sql("""
                            INSERT INTO query.dataset (id, owner, owner_as, name, format, first_column, uploaded_at,
                                size, unpacked, sha256, holds, content)
                            VALUES (:id, :owner, :as, :name, :format, :first, :at, :size, :unpacked, :sha, :holds,
                                :content)""")
                    .param("id", UUID.fromString(dataset.id()))
                    .param("owner", owner.person().value())
                    .param("as", owner.role().name())
                    .param("name", dataset.name())
                    .param("format", dataset.format().name())
                    .param("first", dataset.firstColumn())
                    .param("at", dataset.uploadedAt().atOffset(ZoneOffset.UTC))
                    .param("size", dataset.size())
                    .param("unpacked", dataset.unpacked())
                    .param("sha", dataset.sha256())
                    .param("holds", json.writeValueAsString(dataset.holds()))
                    .param("content", packed)
                    .update();
        });
    }

    private int count(Actor owner) {
        return of(owner, "SELECT count(*) FROM query.dataset WHERE owner = :owner AND owner_as = :as")
                .query(Integer.class)
                .single();
    }

    /** Bytes of all that is somebody's, as they are read. */
    long used(Actor owner) {
        return of(owner, "SELECT coalesce(sum(unpacked), 0) FROM query.dataset WHERE owner = :owner AND owner_as = :as")
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Dataset> all(Actor owner) {
        return of(owner, DATASET + "ORDER BY uploaded_at DESC, id")
                .query(this::dataset)
                .list();
    }

    Optional<Dataset> find(Actor owner, UUID id) {
        return of(owner, DATASET + "AND id = :id")
                .param("id", id)
                .query(this::dataset)
                .optional();
    }

    /** What was sent, packed. */
    Optional<byte[]> packed(Actor owner, UUID id) {
        return of(owner, "SELECT content FROM query.dataset WHERE owner = :owner AND owner_as = :as AND id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void delete(Actor owner, UUID id) {
        of(owner, "DELETE FROM query.dataset WHERE owner = :owner AND owner_as = :as AND id = :id")
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec of(Actor owner, String sql) {
        return jdbc.sql(sql)
                .param("owner", owner.person().value())
                .param("as", owner.role().name());
    }

    private Dataset dataset(ResultSet row, int number) throws SQLException {
        return new Dataset(
                row.getString("id"),
                row.getString("name"),
                DatasetFormat.valueOf(row.getString("format")),
                row.getString("first_column"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getLong("size"),
                row.getLong("unpacked"),
                row.getString("sha256"),
                json.readValue(row.getString("holds"), DatasetSummary.class));
    }
}
