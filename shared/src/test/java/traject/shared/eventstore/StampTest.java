package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

class StampTest {

    private static final Actor NOUR = new Actor(new PersonId("nour"), ActorRole.HELPER, new TeamId("team-noord"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T12:00:00Z",
                "2026-03-01T12:00:00.100Z",
                "2026-03-01T12:00:00.000001Z",
                "2026-12-31T23:59:59.999999Z",
                "2024-02-29T00:00:00.123450Z"
            })
    void aMomentComesBackAsItWasWritten(String moment) {
        Stamp stamp = new Stamp(Instant.parse(moment), NOUR);

        assertThat(Stamp.from(stamp.toMetaData())).isEqualTo(stamp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T12:00:00.123456Z",
                "2026-03-01T24:00:00.123456Z",
                "2026-03-01 12:00:00.123456Z",
                "2026-03-01T12:00:00.12345 Z",
                "2026-03-01T12:00:00.+23456Z",
                "2026-03-01T12:00:00.123456X",
                "20260301T12:00:00.123456Z",
                "gisteren"
            })
    void whatIsNoMomentIsNotRead(String text) {
        Map<String, Object> metaData = new HashMap<>(new Stamp(Instant.EPOCH, NOUR).toMetaData());
        metaData.put("recordedAt", text);

        assertThatThrownBy(() -> Stamp.from(metaData)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whoIsInNoTeamComesBackWithoutOne() {
        Stamp stamp = new Stamp(Instant.EPOCH, new Actor(new PersonId("cl"), ActorRole.CLIENT, null));

        assertThat(Stamp.from(stamp.toMetaData())).isEqualTo(stamp);
    }
}
