package traject.query.process.format;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import traject.query.process.object.AttributeValue;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.process.object.Relationship;

/** Writes an object-centric log in the JSON of OCEL 2.0 (Berti and others 2024, OCEL 2.0 specification, ch. 6). */
public final class OcelWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private OcelWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a whole log in UTF-8; the stream stays open. */
    public static void write(ObjectCentricLog log, OutputStream out) {
        write(log.objectTypes(), log.eventTypes(), log.objects(), log.events(), out);
    }

    /**
     * Writes a log that need not be in memory as a whole. That it does not contradict itself is up to the caller; {@link
     * OcelReader} finds out.
     */
    public static void write(
            List<ObjectCentricType> objectTypes,
            List<ObjectCentricType> eventTypes,
            Iterable<ObjectCentricObject> objects,
            Iterable<ObjectCentricEvent> events,
            OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            OcelWriter writer = new OcelWriter(json);
            json.writeStartObject();
            writer.types("objectTypes", objectTypes);
            writer.types("eventTypes", eventTypes);
            json.writeArrayPropertyStart("objects");
            objects.forEach(writer::object);
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            events.forEach(writer::event);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void types(String field, List<ObjectCentricType> types) {
        json.writeArrayPropertyStart(field);
        for (ObjectCentricType type : types) {
            json.writeStartObject();
            json.writeStringProperty("name", type.name());
            json.writeArrayPropertyStart("attributes");
            for (ObjectCentricType.Attribute attribute : type.attributes()) {
                json.writeStartObject();
                json.writeStringProperty("name", attribute.name());
                json.writeStringProperty("type", attribute.kind().text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void object(ObjectCentricObject object) {
        json.writeStartObject();
        json.writeStringProperty("id", object.id());
        json.writeStringProperty("type", object.type());
        json.writeArrayPropertyStart("attributes");
        for (ObjectCentricObject.Attribute attribute : object.attributes()) {
            json.writeStartObject();
            json.writeStringProperty("name", attribute.name());
            json.writeStringProperty("time", attribute.time().toString());
            value(attribute.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        relationships(object.relationships());
        json.writeEndObject();
    }

    private void event(ObjectCentricEvent event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.type());
        json.writeStringProperty("time", event.time().toString());
        json.writeArrayPropertyStart("attributes");
        for (ObjectCentricEvent.Attribute attribute : event.attributes()) {
            json.writeStartObject();
            json.writeStringProperty("name", attribute.name());
            value(attribute.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        relationships(event.relationships());
        json.writeEndObject();
    }

    private void relationships(List<Relationship> relationships) {
        json.writeArrayPropertyStart("relationships");
        for (Relationship each : relationships) {
            json.writeStartObject();
            json.writeStringProperty("objectId", each.objectId());
            json.writeStringProperty("qualifier", each.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(AttributeValue value) {
        json.writeName("value");
        switch (value) {
            case AttributeValue.Text text -> json.writeString(text.text());
            case AttributeValue.Time time -> json.writeString(time.time().toString());
            case AttributeValue.Whole whole -> json.writeNumber(whole.number());
            case AttributeValue.Real real -> json.writeNumber(real.number());
            case AttributeValue.Truth truth -> json.writeBoolean(truth.truth());
        }
    }
}
