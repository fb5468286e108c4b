package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.shared.eventstore.LogFixture.MORNING;
import static traject.shared.eventstore.LogFixture.contact;
import static traject.shared.eventstore.LogFixture.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;

class PostgresEventStorageEngineTest {

    private final LogFixture fixture = LogFixture.fresh();
    private final PostgresEventStorageEngine engine = fixture.engine;

    @Test
    void a_case_is_read_as_it_was_appended() {
        fixture.append("case-1", 0, 3);
        fixture.append("case-2", 0, 1);

        assertThat(engine.readEvents("case-1", 1).asStream().map(DomainEventMessage::getPayload))
                .isEqualTo(List.of(contact(1), contact(2)));
        assertThat(engine.lastSequenceNumberFor("case-1")).contains(2L);
        assertThat(engine.lastSequenceNumberFor("case-3")).isEmpty();
    }

    @Test
    void a_case_longer_than_a_batch_is_read_whole() {
        fixture.append("case-1", 0, 2001);

        assertThat(engine.readEvents("case-1", 0).asStream()).hasSize(2001);
        assertThat(fixture.positionsSeen()).hasSize(2001).isSorted();
    }

    @Test
    void of_two_writers_of_one_version_the_second_is_told() {
        fixture.append("case-1", 0, 2);

        assertThatThrownBy(() -> fixture.append("case-1", 1, 1)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> fixture.append("case-1", 0, 1)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void events_of_one_command_are_stored_together_or_not_at_all() {
        fixture.append("case-1", 1, 1);

        assertThatThrownBy(() -> fixture.append("case-1", 0, 2)).isInstanceOf(ConcurrencyException.class);
        assertThat(fixture.positionsSeen()).hasSize(1);
    }

    @Test
    void events_and_what_is_stored_beside_them_are_rolled_back_together() {
        JdbcTemplate jdbc = new JdbcTemplate(fixture.dataSource);
        new JdbcTemplate(fixture.database.owner())
                .execute("CREATE TABLE event_log.beside (x int);" + "GRANT SELECT, INSERT ON event_log.beside TO \""
                        + TestDatabase.APPLICATION + "\"");
        fixture.transaction().executeWithoutResult(status -> {
            fixture.append("case-1", 0, 1);
            jdbc.update("INSERT INTO event_log.beside VALUES (1)");
            status.setRollbackOnly();
        });

        assertThat(engine.readEvents("case-1", 0).asStream()).isEmpty();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM event_log.beside", Long.class))
                .isZero();
    }

    @Test
    void a_failure_does_not_tell_what_was_to_be_stored() {
        Sensitive secret = new Sensitive(new PersonId("client-1"), "\ud800 Piet heeft schulden");
        AftercareContactHeld event = new AftercareContactHeld(new EntryId("entry-1"), LocalDate.of(2026, 3, 1), secret);

        assertThatThrownBy(() -> fixture.append("case-1", -1, event))
                .isInstanceOf(EventStoreException.class)
                .hasMessage("events could not be stored")
                .cause()
                .hasMessage("SQL state 23514")
                .hasNoCause();
    }

    @Test
    void only_events_of_a_case_are_stored() {
        assertThatThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage(contact(1))))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void the_head_stays_below_an_open_transaction() {
        fixture.append("case-1", 0, 1);
        LogToken before = engine.createHeadToken();
        fixture.transaction().executeWithoutResult(status -> {
            fixture.append("case-2", 0, 1);
            Thread.ofVirtual().start(() -> fixture.append("case-3", 0, 1));
            org.awaitility.Awaitility.await()
                    .until(
                            () -> fixture.log.read(new traject.shared.event.CaseId("case-3")),
                            events -> events.size() == 1);
            assertThat(engine.createHeadToken()).isEqualTo(before);
            assertThat(fixture.positionsSeen()).hasSize(1);
        });

        assertThat(engine.createHeadToken()).isNotEqualTo(before);
        assertThat(fixture.positionsSeen()).hasSize(3);
    }

    @Test
    void a_reader_goes_on_after_its_token() {
        fixture.append("case-1", 0, 2);
        LogToken token = engine.createHeadToken();
        fixture.append("case-1", 2, 2);

        assertThat(engine.readEvents(token, false)).hasSize(2);
        assertThat(engine.readEvents(engine.createTailToken(), false)).hasSize(4);
    }

    @Test
    void a_token_at_a_moment_leads_to_all_that_was_stored_since() {
        Instant start = Instant.now();
        fixture.append("case-1", 0, 2);

        assertThat(engine.readEvents(engine.createTokenAt(start.minusSeconds(60)), false))
                .hasSize(2);
        assertThat(engine.createTokenAt(start.plusSeconds(60))).isEqualTo(engine.createHeadToken());
    }

    @Test
    void there_are_no_snapshots() {
        GenericDomainEventMessage<?> snapshot = message("case-1", 1, contact(1), MORNING);

        assertThat(engine.readSnapshot("case-1")).isEmpty();
        assertThatThrownBy(() -> engine.storeSnapshot(snapshot)).isInstanceOf(UnsupportedOperationException.class);
    }
}
