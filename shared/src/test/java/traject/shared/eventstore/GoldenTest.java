package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;

/** A field that is renamed, retyped or left out would change what is stored: then a file here does not come back. */
class GoldenTest {

    private final EventSerializer serializer = new EventSerializer();

    static Set<String> events() {
        return WireNames.all();
    }

    static Stream<Arguments> earlierVersions() {
        return WireNames.all().stream()
                .flatMap(name -> IntStream.range(1, version(name)).mapToObj(version -> Arguments.of(name, version)));
    }

    private static int version(String name) {
        return WireNames.of(Objects.requireNonNull(WireNames.event(name))).version();
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void every_event_as_it_was_once_written_is_read_in_todays_shape(String name, int version)
            throws ReflectiveOperationException {
        LogFixture fixture = LogFixture.fresh();
        new JdbcTemplate(fixture.dataSource)
                .update(
                        "INSERT INTO event_log.event"
                                + " (case_id, version, event_id, type, type_version, payload, metadata)"
                                + " VALUES ('case-1', 0, 'message-1', ?, ?, ?::jsonb, ?::jsonb)",
                        name,
                        version,
                        Golden.json(name + ".v" + version),
                        "{\"recordedAt\": \"2026-03-01T08:00:00Z\", \"recordedBy\": \"helper-1\","
                                + " \"recordedAs\": \"HELPER\"}");

        CaseEvent event = fixture.log.read(new CaseId("case-1")).getFirst().event();

        assertThat(event).isInstanceOf(WireNames.event(name));
        assertFilled(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_and_written_as_it_always_was(String name) throws ReflectiveOperationException {
        Class<? extends CaseEvent> type = Objects.requireNonNull(WireNames.event(name));
        String version = Integer.toString(WireNames.of(type).version());
        String json = Golden.json(name + ".v" + version);

        CaseEvent event = serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, version));

        assertThat(event).isInstanceOf(type);
        assertFilled(event);
        String written = serializer.serialize(event, String.class).getData();
        assertThat(Golden.tree(written)).isEqualTo(Golden.tree(json));
        assertThat(serializer.<String, CaseEvent>deserialize(
                        new SimpleSerializedObject<>(written, String.class, name, version)))
                .isEqualTo(event);
    }

    /** An optional field that a file leaves out is not guarded by it. */
    private static void assertFilled(Object value) throws ReflectiveOperationException {
        if (value instanceof Collection<?> values) {
            assertThat(values).isNotEmpty();
            for (Object element : values) {
                assertFilled(element);
            }
        } else if (value.getClass().isRecord()
                && value.getClass().getPackageName().startsWith("traject")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object field = component.getAccessor().invoke(value);
                assertThat(field).as(component.toString()).isNotNull();
                assertFilled(Objects.requireNonNull(field));
            }
        }
    }
}
