package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.vocabulary.HandoverManner;

class HandoverMannerUpcasterTest {

    private final LogFixture fixture = LogFixture.fresh();

    @Test
    void a_handover_that_was_stored_as_warm_is_read_with_its_manner() {
        store("handover-completed", Golden.json("handover-completed.v1"));

        HandoverCompleted handover = (HandoverCompleted) readBack();

        assertThat(handover.manner()).isEqualTo(HandoverManner.WARM);
        assertThat(handover.note()).isNotNull();
    }

    @Test
    void so_is_one_inside_a_correction() {
        store("entry-corrected", Golden.json("entry-corrected.v1.of-handover-completed.v1"));

        EntryCorrected correction = (EntryCorrected) readBack();

        assertThat(((HandoverCompleted) correction.replacement()).manner()).isEqualTo(HandoverManner.COLD);
    }

    @Test
    void corrections_of_today_are_read_as_they_are() {
        store("entry-corrected", Golden.json("entry-corrected.v1"));

        EntryCorrected correction = (EntryCorrected) readBack();
        fixture.append("case-1", 1, correction);

        assertThat(fixture.log.read(new CaseId("case-1")).get(1).event()).isEqualTo(correction);
    }

    /** As a program of those days would have. */
    private void store(String type, String payload) {
        new JdbcTemplate(fixture.dataSource)
                .update(
                        "INSERT INTO event_log.event"
                                + " (case_id, version, event_id, type, type_version, payload, metadata)"
                                + " VALUES ('case-1', 0, 'message-1', ?, 1, ?::jsonb, ?::jsonb)",
                        type,
                        payload,
                        "{\"recordedAt\": \"2026-03-01T08:00:00Z\", \"recordedBy\": \"helper-1\","
                                + " \"recordedAs\": \"HELPER\"}");
    }

    /** The same by case, by tracking, and by reading the whole log. */
    private CaseEvent readBack() {
        CaseEvent event = fixture.log.read(new CaseId("case-1")).getFirst().event();
        assertThat(fixture.engine
                        .readEvents(null, false)
                        .findFirst()
                        .orElseThrow()
                        .getPayload())
                .isEqualTo(event);
        fixture.log.forEachCase(
                (_, events) -> assertThat(events.getFirst().event()).isEqualTo(event));
        return event;
    }
}
