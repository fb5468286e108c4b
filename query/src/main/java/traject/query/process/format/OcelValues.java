package traject.query.process.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import traject.query.process.object.AttributeKind;
import traject.query.process.object.AttributeValue;

/** Values of OCEL 2.0: numbers and truths may also stand there as texts, since many programs write them so. */
final class OcelValues {

    private OcelValues() {}

    static AttributeKind kind(JsonFields.Scalar scalar) {
        List<AttributeKind> kinds = Arrays.asList(AttributeKind.values());
        return kinds.stream()
                .filter(kind -> kind.text().equals(scalar.text()))
                .findFirst()
                .orElseThrow(() -> scalar.error("Attributes are "
                        + kinds.stream().map(AttributeKind::text).toList() + ", not " + scalar.text()));
    }

    static Instant time(JsonFields.Scalar scalar) {
        try {
            return IsoTimes.parse(scalar.text()).toInstant();
        } catch (DateTimeException e) {
            throw scalar.error("This is no time: " + scalar.text());
        }
    }

    static AttributeValue read(AttributeKind kind, JsonFields.Scalar scalar) {
        try {
            return switch (kind) {
                case STRING -> new AttributeValue.Text(scalar.text());
                case TIME -> new AttributeValue.Time(time(scalar));
                case INTEGER -> new AttributeValue.Whole(Long.parseLong(scalar.text()));
                case FLOAT -> new AttributeValue.Real(Double.parseDouble(scalar.text()));
                case BOOLEAN -> new AttributeValue.Truth(truth(scalar));
            };
        } catch (NumberFormatException e) {
            throw scalar.error("This is no " + kind.text() + ": " + scalar.text());
        }
    }

    private static boolean truth(JsonFields.Scalar scalar) {
        return switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw scalar.error("This is no boolean: " + other);
        };
    }
}
