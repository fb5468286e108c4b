package traject.query.process.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.process.format.FormatException.Fault;
import traject.query.process.object.Contradiction;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.process.object.Relationship;

/**
 * Reads an object-centric log in the JSON of OCEL 2.0 (Berti and others 2024, OCEL 2.0 specification, ch. 6). Fields may
 * come in any order; those that the standard does not know are passed over.
 */
public final class OcelReader {

    private final JsonFields json;
    private final int most;
    private int items;
    private List<ObjectCentricType> objectTypes = List.of();
    private List<ObjectCentricType> eventTypes = List.of();
    private List<OcelItem> objects = List.of();
    private List<OcelItem> events = List.of();

    private OcelReader(JsonFields json, int most) {
        this.json = json;
        this.most = most;
    }

    /**
     * Reads a whole log; the stream stays open.
     *
     * @throws FormatException when it is no JSON, lacks a field, has a value of another kind than its type declares, or
     *     contradicts itself
     */
    public static ObjectCentricLog read(InputStream in) {
        return read(in, Integer.MAX_VALUE);
    }

    /**
     * The same of a file that somebody unknown may have made.
     *
     * @param most how many objects and events are read before {@link FormatException.Fault#TOO_MANY}
     */
    public static ObjectCentricLog read(InputStream in, int most) {
        try (JsonFields json = new JsonFields(in)) {
            return new OcelReader(json, most).document();
        }
    }

    private ObjectCentricLog document() {
        json.advance();
        List<String> found = new ArrayList<>();
        json.object(Map.of(
                "objectTypes", () -> objectTypes = found(found, "objectTypes", json.array(this::type)),
                "eventTypes", () -> eventTypes = found(found, "eventTypes", json.array(this::type)),
                "objects", () -> objects = found(found, "objects", json.array(this::item)),
                "events", () -> events = found(found, "events", json.array(this::item))));
        for (String needed : List.of("objectTypes", "eventTypes", "objects", "events")) {
            if (!found.contains(needed)) {
                throw json.error("The field " + needed + " is missing");
            }
        }
        json.end();
        List<ObjectCentricObject> made =
                objects.stream().map(each -> each.object(objectTypes)).toList();
        List<ObjectCentricEvent> happened =
                events.stream().map(each -> each.event(eventTypes)).toList();
        try {
            return new ObjectCentricLog(objectTypes, eventTypes, made, happened);
        } catch (Contradiction e) {
            throw new FormatException(line(e), "/" + e.list() + "/" + e.position(), String.valueOf(e.getMessage()));
        }
    }

    private static <T> List<T> found(List<String> found, String name, List<T> list) {
        found.add(name);
        return list;
    }

    /** Types are few and named; where an object or event begins is kept. */
    private int line(Contradiction contradiction) {
        return switch (contradiction.list()) {
            case "objects" -> objects.get(contradiction.position()).line();
            case "events" -> events.get(contradiction.position()).line();
            case String types -> 0;
        };
    }

    private static <T> T required(@Nullable T value, String field, FormatException missing) {
        if (value == null) {
            throw new FormatException(missing.line(), missing.field(), "The field " + field + " is missing");
        }
        return value;
    }

    private ObjectCentricType type() {
        FormatException here = json.error("");
        var type = new Object() {
            @Nullable
            String name;

            List<ObjectCentricType.Attribute> attributes = List.of();
        };
        json.object(Map.of(
                "name", () -> type.name = json.string(), "attributes", () -> type.attributes = json.array(this::kind)));
        return new ObjectCentricType(required(type.name, "name", here), type.attributes);
    }

    private ObjectCentricType.Attribute kind() {
        FormatException here = json.error("");
        var attribute = new Object() {
            @Nullable
            String name;

            JsonFields.@Nullable Scalar type;
        };
        json.object(Map.of("name", () -> attribute.name = json.string(), "type", () -> attribute.type = json.scalar()));
        return new ObjectCentricType.Attribute(
                required(attribute.name, "name", here), OcelValues.kind(required(attribute.type, "type", here)));
    }

    private OcelItem item() {
        if (++items > most) {
            throw json.error(Fault.TOO_MANY, "There are more than " + most + " objects and events");
        }
        FormatException here = json.error("");
        var item = new Object() {
            @Nullable
            String id;

            @Nullable
            String type;

            JsonFields.@Nullable Scalar time;
            List<OcelItem.Attribute> attributes = List.of();
            List<Relationship> relationships = List.of();
        };
        json.object(Map.of(
                "id", () -> item.id = json.string(),
                "type", () -> item.type = json.string(),
                "time", () -> item.time = json.scalar(),
                "attributes", () -> item.attributes = json.array(this::attribute),
                "relationships", () -> item.relationships = json.array(this::relationship)));
        return new OcelItem(
                required(item.id, "id", here),
                required(item.type, "type", here),
                item.time,
                item.attributes,
                item.relationships,
                here.line(),
                here.field());
    }

    private OcelItem.Attribute attribute() {
        FormatException here = json.error("");
        var attribute = new Object() {
            @Nullable
            String name;

            JsonFields.@Nullable Scalar time;
            JsonFields.@Nullable Scalar value;
        };
        json.object(Map.of(
                "name", () -> attribute.name = json.string(),
                "time", () -> attribute.time = json.scalar(),
                "value", () -> attribute.value = json.scalar()));
        return new OcelItem.Attribute(
                required(attribute.name, "name", here), attribute.time, required(attribute.value, "value", here));
    }

    private Relationship relationship() {
        FormatException here = json.error("");
        var relationship = new Object() {
            @Nullable
            String objectId;

            @Nullable
            String qualifier;
        };
        json.object(Map.of(
                "objectId", () -> relationship.objectId = json.string(),
                "qualifier", () -> relationship.qualifier = json.string()));
        return new Relationship(
                required(relationship.objectId, "objectId", here), required(relationship.qualifier, "qualifier", here));
    }
}
