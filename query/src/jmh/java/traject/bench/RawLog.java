package traject.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.eventstore.Stamp;
import traject.shared.eventstore.WireNames;
import traject.shared.json.JsonMappers;

/** The limit of reading: the rows of the log fetched by plain JDBC, from the same pool. It folds nothing. */
final class RawLog {

    private static final int FETCH = 1000;
    private static final String COLUMNS =
            "SELECT position, case_id, version, type, type_version, payload, metadata FROM event_log.event ";

    private final DataSource pool;
    private final Map<String, ObjectReader> events = new HashMap<>();
    private final ObjectReader stamps;

    RawLog(DataSource pool) {
        this.pool = pool;
        JsonMapper json = JsonMappers.configured(JsonMapper.builder()).build();
        WireNames.all().forEach(name -> events.put(name, json.readerFor(WireNames.event(name))));
        this.stamps = json.readerForMapOf(String.class);
    }

    /** Streams the whole log, parses each event and its stamp into the records that a fold takes, and counts them. */
    long parsed() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            long count = 0;
            try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "ORDER BY case_id, version")) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        count += recorded(rows).version() >= 0 ? 1 : 0;
                    }
                }
            }
            connection.rollback();
            return count;
        }
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        ObjectReader reader = events.get(row.getString(4));
        if (reader == null) {
            throw new IllegalStateException("no event is called " + row.getString(4));
        }
        CaseEvent event = reader.readValue(row.getString(6));
        Map<String, String> metadata = stamps.readValue(row.getString(7));
        Stamp stamp = Stamp.from(metadata);
        return new Recorded(
                new CaseId(row.getString(2)),
                row.getLong(3),
                event,
                stamp.recordedAt(),
                stamp.recordedBy(),
                row.getLong(1));
    }

    /** Fetches the rows of a case, and counts them. */
    int rowsOf(CaseId caseId) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(COLUMNS + "WHERE case_id = ? ORDER BY version")) {
            statement.setString(1, caseId.value());
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                for (; rows.next(); count++) {
                    rows.getLong(1);
                    rows.getString(2);
                    rows.getLong(3);
                    rows.getString(4);
                    rows.getInt(5);
                    rows.getString(6);
                    rows.getString(7);
                }
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
