package traject.shared.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the log as it was read, its JSON not parsed yet. */
record EventRow(
        long position, String caseId, long version, String type, int typeVersion, String payload, String metadata) {

    static final String COLUMNS = "position, case_id, version, type, type_version, payload, metadata";

    /** As if it were read from the log. */
    static EventRow of(StoredEvent event) {
        return new EventRow(
                event.position(),
                event.caseId().value(),
                event.version(),
                event.type(),
                event.typeVersion(),
                event.payload().toString(),
                event.metadata().toString());
    }

    static EventRow map(ResultSet row, int number) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7));
    }
}
