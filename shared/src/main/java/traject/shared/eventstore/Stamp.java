package traject.shared.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** What the system notes beside every event: when it was first recorded, to the microsecond, and by whom. */
public record Stamp(Instant recordedAt, Actor recordedBy) {

    public Stamp {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** As plain strings, which SQL can read. */
    public MetaData toMetaData() {
        Map<String, String> strings = new HashMap<>();
        strings.put("recordedAt", recordedAt.toString());
        strings.put("recordedBy", recordedBy.person().value());
        strings.put("recordedAs", recordedBy.role().name());
        TeamId team = recordedBy.team();
        if (team != null) {
            strings.put("team", team.value());
        }
        return MetaData.from(strings);
    }

    /** From what {@link #toMetaData()} made, as it came back from the log. */
    public static Stamp from(Map<String, ?> metaData) {
        @Nullable String team = (String) metaData.get("team");
        return new Stamp(
                Instant.parse(required(metaData, "recordedAt")),
                new Actor(
                        new PersonId(required(metaData, "recordedBy")),
                        ActorRole.valueOf(required(metaData, "recordedAs")),
                        team == null ? null : new TeamId(team)));
    }

    private static String required(Map<String, ?> metaData, String key) {
        if (metaData.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("an event was stored without " + key);
    }
}
