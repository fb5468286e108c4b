package traject.shared.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.Days;
import traject.shared.event.InvalidValue;
import traject.shared.event.Sensitive;

/** The schemas of plain values. */
final class Values {

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            JsonNode.class, "object");

    private Values() {}

    /** The schema of a value that is no object of ours; null for any other type. */
    static @Nullable ObjectNode of(Class<?> type, Use use) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type == LocalDate.class) {
            return day(schema, use);
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        String plain = PLAIN.get(type);
        if (plain == null) {
            return null;
        }
        if (type == Double.class && use == Use.ANSWERED) {
            schema.putArray("type").add(plain).add("null");
            return schema;
        }
        schema.put("type", plain);
        if (plain.equals("integer")) {
            schema.put("format", type == long.class || type == Long.class ? "int64" : "int32");
        }
        return schema;
    }

    /** Years are limited where callers send them, by the hundred. */
    private static ObjectNode day(ObjectNode schema, Use use) {
        schema.put("type", "string").put("format", "date");
        if (use == Use.GIVEN) {
            String centuries = IntStream.rangeClosed(Days.FIRST_YEAR / 100, Days.LAST_YEAR / 100)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("|"));
            schema.put("pattern", "^(" + centuries + ")[0-9]{2}-[0-9]{2}-[0-9]{2}$");
        }
        return schema;
    }

    static void id(ObjectNode schema) {
        schema.put("type", "string")
                .put("minLength", 1)
                .put("maxLength", InvalidValue.LONGEST_ID)
                .put("pattern", InvalidValue.ID_PATTERN);
    }

    /** The text of a {@link Sensitive}. */
    static void text(ObjectNode schema) {
        schema.put("minLength", 1).put("maxLength", Sensitive.MAX_LENGTH).put("pattern", "\\S");
    }
}
