package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import traject.shared.event.CaseEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.Sensitive;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.Phase;

class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer();

    @Test
    void the_replacement_in_a_correction_comes_back_as_what_it_was() {
        EntryId original = new EntryId("entry-1");
        EntryCorrected correction = new EntryCorrected(
                new EntryId("entry-2"),
                original,
                new Sensitive(new PersonId("client-1"), "verkeerde dag"),
                new PhaseEntered(original, LocalDate.of(2026, 3, 1), Phase.WELCOME, null));

        SerializedObject<String> stored = serializer.serialize(correction, String.class);

        assertThat(stored.getType().getName()).isEqualTo("entry-corrected");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(serializer.<String, CaseEvent>deserialize(stored)).isEqualTo(correction);
    }

    @Test
    void a_token_comes_back_from_the_token_store() {
        TrackingToken token = new LogToken(12, 34);
        TrackingToken replay = ReplayToken.createReplayToken(token, new LogToken(5, 6));

        assertThat(roundTrip(token)).isEqualTo(token);
        assertThat(roundTrip(replay)).isEqualTo(replay);
    }

    @Test
    void a_stamp_comes_back_to_the_microsecond_as_plain_strings() {
        Instant nanos = Instant.parse("2026-03-01T08:00:00.123456789Z");
        Actor actor = new Actor(new PersonId("helper-1"), ActorRole.TEAM_LEAD, new TeamId("team-1"));
        MetaData metaData = new Stamp(nanos, actor).toMetaData();

        MetaData read = (MetaData) roundTrip(metaData);

        assertThat(read).isEqualTo(metaData).containsEntry("recordedAt", "2026-03-01T08:00:00.123456Z");
        assertThat(Stamp.from(read)).isEqualTo(new Stamp(nanos, actor));
        assertThat(Stamp.from(new Stamp(nanos, LogFixture.HELPER).toMetaData()).recordedBy())
                .isEqualTo(LogFixture.HELPER);
    }

    @Test
    void an_event_that_this_program_does_not_know_is_refused_and_not_passed_over() {
        assertThatThrownBy(() -> read("helper-promoted", "1"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("helper-promoted");
        assertThatThrownBy(() -> read("phase-entered", "2"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("version 2 of phase-entered");
    }

    private Object read(String type, String version) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(Golden.json("phase-entered.v1"), String.class, type, version));
    }

    private Object roundTrip(Object value) {
        return serializer.deserialize(serializer.serialize(value, String.class));
    }
}
