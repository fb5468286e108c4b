package traject.shared.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.node.ObjectNode;

/** A row of the log as it was read, its JSON not parsed yet: bytes are parsed without being made a text first. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
        long position, String caseId, long version, String type, int typeVersion, byte[] payload, byte[] metadata) {

    static final String COLUMNS = "position, case_id, version, type, type_version, payload, metadata";

    /** As if it were read from the log. */
    static EventRow of(StoredEvent event) {
        return new EventRow(
                event.position(),
                event.caseId().value(),
                event.version(),
                event.type(),
                event.typeVersion(),
                bytes(event.payload()),
                bytes(event.metadata()));
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static EventRow map(ResultSet row, int number) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getBytes(6),
                row.getBytes(7));
    }
}
