package traject.query.process.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.process.object.AttributeKind;
import traject.query.process.object.AttributeValue;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.process.object.Relationship;

/** An object or event as it stands in the file, whose types may stand behind it. */
record OcelItem(
        String id,
        String type,
        JsonFields.@Nullable Scalar time,
        List<Attribute> attributes,
        List<Relationship> relationships,
        int line,
        String field) {

    /** An attribute as it stands in the file. */
    record Attribute(String name, JsonFields.@Nullable Scalar time, JsonFields.Scalar value) {}

    ObjectCentricObject object(List<ObjectCentricType> types) {
        return new ObjectCentricObject(
                id,
                type,
                attributes.stream()
                        .map(each -> new ObjectCentricObject.Attribute(
                                each.name(),
                                each.time() == null ? Instant.EPOCH : OcelValues.time(each.time()),
                                value(types, each)))
                        .toList(),
                relationships);
    }

    ObjectCentricEvent event(List<ObjectCentricType> types) {
        if (time == null) {
            throw new FormatException(line, field, "The field time is missing");
        }
        return new ObjectCentricEvent(
                id,
                type,
                OcelValues.time(time),
                attributes.stream()
                        .map(each -> new ObjectCentricEvent.Attribute(each.name(), value(types, each)))
                        .toList(),
                relationships);
    }

    private AttributeValue value(List<ObjectCentricType> types, Attribute attribute) {
        AttributeKind kind = types.stream()
                .filter(each -> each.name().equals(type))
                .flatMap(each -> each.attributes().stream())
                .filter(each -> each.name().equals(attribute.name()))
                .map(ObjectCentricType.Attribute::kind)
                .findFirst()
                .orElseThrow(() -> attribute
                        .value()
                        .error("Type " + type + " does not declare the attribute " + attribute.name()));
        return OcelValues.read(kind, attribute.value());
    }
}
