package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class AppendOnlyTest {

    private final LogFixture fixture = LogFixture.fresh();

    @BeforeEach
    void something_is_recorded() {
        fixture.append("case-1", 0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_log.event SET payload = '{}'",
                "UPDATE event_log.event SET version = 7 WHERE false",
                "DELETE FROM event_log.event",
                "TRUNCATE event_log.event"
            })
    void nobody_changes_or_removes_what_was_recorded(String change) {
        assertThatThrownBy(() -> new JdbcTemplate(fixture.database.owner()).execute(change))
                .rootCause()
                .hasMessageContaining("event_log.event is append-only");
        assertThatThrownBy(() -> new JdbcTemplate(fixture.dataSource).execute(change))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position, 1", "tx, 1", "stored_at, now()"})
    void the_application_can_not_choose_what_the_log_itself_notes(String columnAndValue) {
        String column = columnAndValue.substring(0, columnAndValue.indexOf(','));
        String value = columnAndValue.substring(columnAndValue.indexOf(',') + 1);

        assertThatThrownBy(() -> new JdbcTemplate(fixture.dataSource)
                        .execute("INSERT INTO event_log.event"
                                + " (case_id, version, event_id, type, type_version, payload, metadata, " + column
                                + ") OVERRIDING SYSTEM VALUE VALUES ('c', 0, 'e', 't', 1, '{}', '{}', " + value + ")"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_log.transaction_shift SET shift = 9",
                "SELECT event_log.align_transactions()",
                "CREATE TABLE event_log.mine (x int)",
                "DROP TABLE event_log.event",
                "SELECT * FROM event_log.flyway_schema_history"
            })
    void the_application_may_do_nothing_more_than_append_and_read(String statement) {
        assertThatThrownBy(() -> new JdbcTemplate(fixture.dataSource).execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
