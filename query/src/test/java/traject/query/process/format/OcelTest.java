package traject.query.process.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.query.process.object.AttributeKind;
import traject.query.process.object.AttributeValue;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.process.object.Relationship;

class OcelTest {

    private static final Instant DAY = Instant.parse("2025-02-03T04:05:06.789Z");

    private static ObjectCentricLog read(String text) {
        return OcelReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A case of a client with a helper, as a caseload has it; apostrophes stand for quotation marks. */
    private static String log(String objects, String events) {
        return """
                {'events': [%s],
                 'objectTypes': [{'name': 'case', 'attributes': [{'name': 'phase', 'type': 'integer'}]},
                  {'name': 'client', 'attributes': []}],
                 'eventTypes': [{'name': 'WELCOME', 'attributes': []}],
                 'objects': [%s]}
                """.formatted(events, objects).replace('\'', '"');
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FormatException.class).hasMessage(message);
    }

    @Test
    void a_log_with_every_kind_of_value_is_read_back_as_it_was_written() {
        List<AttributeValue> values = List.of(
                new AttributeValue.Text("\"q\" \\ \u0001 \n \u00e9\ud83d\ude00"),
                new AttributeValue.Time(DAY),
                new AttributeValue.Whole(Long.MIN_VALUE),
                new AttributeValue.Real(0.1),
                new AttributeValue.Real(Double.NaN),
                new AttributeValue.Real(1e300),
                new AttributeValue.Truth(true));
        List<ObjectCentricType.Attribute> declared = List.of(
                new ObjectCentricType.Attribute("string", AttributeKind.STRING),
                new ObjectCentricType.Attribute("time", AttributeKind.TIME),
                new ObjectCentricType.Attribute("integer", AttributeKind.INTEGER),
                new ObjectCentricType.Attribute("float", AttributeKind.FLOAT),
                new ObjectCentricType.Attribute("boolean", AttributeKind.BOOLEAN));
        List<Relationship> related = List.of(new Relationship("o1", "leads"), new Relationship("o1", "is of"));
        ObjectCentricLog log = new ObjectCentricLog(
                List.of(new ObjectCentricType("case", declared), new ObjectCentricType("client", List.of())),
                List.of(new ObjectCentricType("WELCOME", declared)),
                List.of(
                        new ObjectCentricObject("o1", "client", List.of(), List.of()),
                        new ObjectCentricObject(
                                "o2",
                                "case",
                                values.stream()
                                        .map(value -> new ObjectCentricObject.Attribute(
                                                value.kind().text(), DAY, value))
                                        .toList(),
                                related)),
                List.of(new ObjectCentricEvent(
                        "e1",
                        "WELCOME",
                        DAY,
                        values.stream()
                                .map(value -> new ObjectCentricEvent.Attribute(
                                        value.kind().text(), value))
                                .toList(),
                        related)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OcelWriter.write(log, out);
        assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(log);
    }

    @Test
    void types_may_stand_behind_what_is_of_them_and_unknown_fields_are_passed_over() {
        ObjectCentricLog log = read(log(
                "{'id': 'c1', 'more': {'a': [1]}, 'type': 'case', 'attributes': [{'name': 'phase', 'value': '3'}]}",
                "{'id': 'e1', 'type': 'WELCOME', 'time': '2025-02-03T04:05:06.789Z',"
                        + " 'relationships': [{'objectId': 'c1', 'qualifier': 'in'}]}"));
        assertThat(log.objects().getFirst().attributes())
                .containsExactly(
                        new ObjectCentricObject.Attribute("phase", Instant.EPOCH, new AttributeValue.Whole(3)));
        assertThat(log.events().getFirst().relationships()).containsExactly(new Relationship("c1", "in"));
    }

    @Test
    void what_is_missing_or_of_another_kind_is_refused_with_line_and_field() {
        refused(log("{'type': 'case'}", ""), "line 5, /objects/0: The field id is missing");
        refused(log("{'id': 7, 'type': 'case'}", ""), "line 5, /objects/0/id: A text is expected here");
        refused(log("", "{'id': 'e', 'type': 'WELCOME'}"), "line 1, /events/0: The field time is missing");
        refused(
                log("", "{'id': 'e', 'type': 'WELCOME', 'time': 'now'}"),
                "line 1, /events/0/time: This is no time: now");
        refused(
                log("{'id': 'c', 'type': 'case', 'attributes': [{'name': 'phase', 'value': 1.5}]}", ""),
                "line 5, /objects/0/attributes/0/value: This is no integer: 1.5");
        refused(
                log("{'id': 'c', 'type': 'case', 'attributes': [{'name': 'phase', 'value': null}]}", ""),
                "line 5, /objects/0/attributes/0/value: A value is expected here");
        refused(
                log("{'id': 'c', 'type': 'client', 'attributes': [{'name': 'phase', 'value': 1}]}", ""),
                "line 5, /objects/0/attributes/0/value: Type client does not declare the attribute phase");
        refused("{\"events\": []}", "line 1, The field objectTypes is missing");
        refused("[]", "line 1, An object is expected here");
        refused("", "line 1, An object is expected here");
    }

    @Test
    void what_contradicts_itself_is_refused_with_line_and_field() {
        refused(
                log("{'id': 'c', 'type': 'case'},\n{'id': 'c', 'type': 'client'}", ""),
                "line 6, /objects/1: c comes twice");
        refused(
                log("{'id': 'c', 'type': 'team'}", ""),
                "line 5, /objects/0: Object c is of type team, which is not declared");
        refused(
                log(
                        "",
                        "{'id': 'e', 'type': 'WELCOME', 'time': '2025-01-01T00:00:00Z',"
                                + " 'relationships': [{'objectId': 'x', 'qualifier': ''}]}"),
                "line 1, /events/0: Event e is related to x, which is no object");
    }

    @Test
    void what_is_no_JSON_is_refused() {
        String whole = log("", "");
        for (String broken : List.of(
                whole.substring(0, whole.length() / 2),
                whole + "{}",
                log("{'id': 'c', 'id': 'c', 'type': 'case'}", ""),
                "[".repeat(100_000),
                "{\"x\":".repeat(100_000))) {
            assertThatThrownBy(() -> read(broken)).isInstanceOf(FormatException.class);
        }
    }
}
