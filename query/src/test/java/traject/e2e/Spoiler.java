package traject.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a body in one place; whether it is then still allowed, the schema says. */
final class Spoiler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> STRANGE = List.of(
            JSON.nullNode(),
            JSON.numberNode(7),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.numberNode(99_999_999_999L),
            JSON.booleanNode(true),
            JSON.stringNode(""),
            JSON.stringNode("   "),
            JSON.stringNode("x".repeat(65)),
            JSON.stringNode("x".repeat(4_001)),
            JSON.stringNode("RESCUER "),
            JSON.stringNode("rescuer"),
            JSON.stringNode("2026-02-30"),
            JSON.stringNode("2026-2-3"),
            JSON.stringNode("31/12/2025"),
            JSON.stringNode("2500-01-01"),
            JSON.stringNode("1850-01-01"),
            JSON.stringNode("2025-01-01T00:00:00Z"),
            JSON.stringNode("-begin"),
            JSON.stringNode("één"),
            JSON.stringNode("a/../b"),
            JSON.stringNode("true"),
            JSON.stringNode("1"),
            JSON.arrayNode(),
            JSON.arrayNode().add("x"),
            JSON.objectNode(),
            JSON.objectNode().put("type", "open-case"));

    private static final Map<String, List<JsonNode>> FITTING = Map.of(
            "text",
            List.of(
                    JSON.stringNode(""),
                    JSON.stringNode(" \t\n"),
                    JSON.stringNode("x".repeat(4_001)),
                    JSON.stringNode("\uD83D\uDE42".repeat(4_000)),
                    JSON.stringNode("\uD83D\uDE42".repeat(4_001)),
                    JSON.stringNode("a\u0000b"),
                    JSON.stringNode("\uD800")),
            "occurredOn",
            List.of(
                    JSON.stringNode("2026-02-30"),
                    JSON.stringNode("2500-01-01"),
                    JSON.stringNode("1899-12-31"),
                    JSON.stringNode("20260-01-01")),
            "position",
            List.of(JSON.numberNode(-3), JSON.numberNode(3), JSON.numberNode(2)),
            "answer",
            List.of(JSON.numberNode(0), JSON.numberNode(6), JSON.numberNode(4), JSON.numberNode(Integer.MIN_VALUE)));

    private final Inventor inventor;

    Spoiler(Inventor inventor) {
        this.inventor = inventor;
    }

    ObjectNode spoil(ObjectNode body) {
        ObjectNode spoilt = body.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(spoilt, objects);
        ObjectNode place = inventor.one(objects);
        List<String> names = new ArrayList<>(place.propertyNames());
        switch (names.isEmpty() ? 1 : inventor.upTo(6)) {
            case 0 -> place.remove(inventor.one(names));
            case 1 -> place.set("unheardOf", inventor.one(STRANGE));
            case 2 -> repeat(place, inventor.one(names));
            default -> {
                String name = inventor.one(names);
                boolean fits = FITTING.containsKey(name) && !inventor.chance(3);
                place.set(name, inventor.one(fits ? FITTING.get(name) : STRANGE));
            }
        }
        return spoilt;
    }

    private static void repeat(ObjectNode place, String name) {
        ArrayNode many = JSON.arrayNode();
        for (int i = 0; i < 101; i++) {
            many.add(place.path(name));
        }
        place.set(name, many);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
