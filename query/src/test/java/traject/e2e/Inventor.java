package traject.e2e;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invents values that a schema allows, the same ones for the same seed. */
final class Inventor {

    /** Knows better than chance which value fits a field; null when it does not. */
    interface Hint {
        @Nullable
        JsonNode of(String definition, String field);
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "Ik wil een eigen plek.",
            "Zoë, Łukasz en 李雷",
            "👩‍👩‍👧‍👦 🇧🇪",
            "'; DROP TABLE event; --",
            "<script>alert(1)</script>",
            "مرحبا بالعالم",
            "e\u0301\u0301\u0301\u200d\u2028\ufeff",
            "a\tb\nc\u0001",
            "ß".repeat(4_000),
            "🙂".repeat(2_500));

    private final ServedApi api;
    private final Random random;

    Inventor(ServedApi api, Random random) {
        this.api = api;
        this.random = random;
    }

    JsonNode value(JsonNode schema, String field, Hint hint) {
        String definition = schema.path("$ref").asString("").replaceAll(".*/", "");
        JsonNode hinted = hint.of(definition, field);
        if (hinted != null) {
            return hinted;
        }
        JsonNode told = api.resolve(schema);
        if (told.has("const")) {
            return told.path("const");
        }
        if (told.has("enum")) {
            return one(told.path("enum"));
        }
        if (told.has("anyOf")) {
            return value(told.path("anyOf").path(chance(10) ? told.path("anyOf").size() - 1 : 0), field, hint);
        }
        return switch (type(told)) {
            case "object" -> object(told, hint);
            case "array" -> array(told, field, hint);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(integer(told));
            case "number" -> JSON.numberNode(random.nextInt(1, 100) / 100.0);
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(string(told));
        };
    }

    private ObjectNode object(JsonNode told, Hint hint) {
        ObjectNode object = JSON.objectNode();
        JsonNode scale = told.path("oneOf").isArray() ? one(told.path("oneOf")).path("properties") : JSON.objectNode();
        List<String> required =
                told.path("required").valueStream().map(JsonNode::stringValue).toList();
        told.path("properties").forEachEntry((name, schema) -> {
            if (required.contains(name) || !chance(2)) {
                object.set(name, value(scale.has(name) ? narrowed(schema, scale.path(name)) : schema, name, hint));
            }
        });
        return object;
    }

    private static JsonNode narrowed(JsonNode schema, JsonNode by) {
        return by.has("enum") ? by : ((ObjectNode) schema.deepCopy()).setAll((ObjectNode) by);
    }

    private ArrayNode array(JsonNode told, String field, Hint hint) {
        ArrayNode array = JSON.arrayNode();
        int least = told.path("minItems").asInt(0);
        for (int i = least + random.nextInt(3); i > 0; i--) {
            array.add(value(told.path("items"), field, hint));
        }
        return array.isEmpty() && least > 0 ? array.add(value(told.path("items"), field, hint)) : array;
    }

    private long integer(JsonNode told) {
        long least = told.path("minimum").asLong(0);
        long most = Math.min(told.path("maximum").asLong(least + 20), least + 1_000);
        return least + random.nextLong(most - least + 1);
    }

    private String string(JsonNode told) {
        if (told.path("pattern").asString("").startsWith("^[0-9a-f]{8}")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        return switch (told.path("format").asString("")) {
            case "date" ->
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)).toString();
            case "date-time" -> LocalDate.of(2026, 10, 1).plusDays(random.nextInt(60)) + "T12:00:00Z";
            default ->
                told.path("maxLength").asInt(0) == 64
                        ? "x" + Integer.toString(random.nextInt(1_000_000), 36)
                        : one(TEXTS);
        };
    }

    private static String type(JsonNode told) {
        JsonNode type = told.path("type");
        return type.isArray() ? type.path(0).stringValue() : type.asString("string");
    }

    JsonNode one(JsonNode list) {
        return list.path(random.nextInt(list.size()));
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** True once in so many times. */
    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most);
    }
}
