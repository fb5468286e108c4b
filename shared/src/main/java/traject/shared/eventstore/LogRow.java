package traject.shared.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** A row of the log, as Axon wants it. */
final class LogRow {

    static final String COLUMNS =
            "position, tx, case_id, version, event_id, type, type_version, payload, metadata, stored_at";

    /** Axon notes a kind beside every stream; ours are all cases. */
    static final String KIND = "case";

    private LogRow() {}

    static TrackedDomainEventData<String> map(ResultSet row, int number) throws SQLException {
        return new TrackedDomainEventData<>(
                new LogToken(row.getLong("tx"), row.getLong("position")),
                new GenericDomainEventEntry<>(
                        KIND,
                        row.getString("case_id"),
                        row.getLong("version"),
                        row.getString("event_id"),
                        row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getString("type_version"),
                        row.getString("payload"),
                        row.getString("metadata")));
    }
}
