package traject.shared.eventstore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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

    private static final String SHAPE = "2026-03-01T12:00:00.123456Z";

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
                moment(required(metaData, "recordedAt")),
                new Actor(
                        new PersonId(required(metaData, "recordedBy")),
                        ActorRole.valueOf(required(metaData, "recordedAs")),
                        team == null ? null : new TeamId(team)));
    }

    /** By hand where it is written to the microsecond: the JDK's parser took a sixth of the time of reading a case. */
    private static Instant moment(String text) {
        return text.length() == SHAPE.length()
                ? LocalDateTime.of(
                                digits(text, 0, 4),
                                digits(text, 5, 7),
                                digits(text, 8, 10),
                                digits(text, 11, 13),
                                digits(text, 14, 16),
                                digits(text, 17, 19),
                                1_000 * digits(text, 20, 26))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    /** The number up to where the shape has another sign. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeParseException("a digit was expected", text, at);
            }
            number = 10 * number + digit;
        }
        if (text.charAt(to) != SHAPE.charAt(to)) {
            throw new DateTimeParseException("another sign was expected", text, to);
        }
        return number;
    }

    private static String required(Map<String, ?> metaData, String key) {
        if (metaData.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("an event was stored without " + key);
    }
}
