package traject.command.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.story.EveryCommand;

/** Commands as broken software would send them: valid ones with something done to them. The same seed gives the same. */
public final class Mutations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"HELPER\"",
            "\"e01\"",
            "\"2025-13-45\"",
            "\"+999999999-12-31\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "\"<script>\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"type\":\"open-case\"}",
            "{\"about\":\"x\",\"text\":\"y\"}");

    private final Random random;
    private final List<String> seeds = EveryCommand.bodies();

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One more broken command; now and then it happens to be in order. */
    public String next() {
        String body = seeds.get(random.nextInt(seeds.size()));
        return switch (random.nextInt(10)) {
            case 0 -> body.substring(0, random.nextInt(body.length()));
            case 1 -> withNoise(body);
            case 2 -> nested(body);
            default -> withChangedFields(body);
        };
    }

    private String withNoise(String body) {
        int at = random.nextInt(body.length());
        return body.substring(0, at) + (char) random.nextInt(0x250) + body.substring(Math.min(body.length(), at + 1));
    }

    private String nested(String body) {
        int depth = 1 + random.nextInt(2_000);
        String name = random.nextBoolean() ? "replacement" : "changes";
        return body.substring(0, body.length() - 1)
                + (",\"" + name + "\":{\"type\":\"correct-entry\"").repeat(depth)
                + "}".repeat(depth + 1);
    }

    private String withChangedFields(String body) {
        ObjectNode tree = (ObjectNode) JSON.readTree(body);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(any(objectsIn(tree, new ArrayList<>())));
        }
        return JSON.writeValueAsString(tree);
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "X", JSON.readTree(any(OTHERS)));
            case 2 -> object.set(any(names), object.get(name));
            default -> object.set(name, JSON.readTree(any(OTHERS)));
        }
    }

    private static List<ObjectNode> objectsIn(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                objectsIn(field.getValue(), found);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> objectsIn(item, found));
        }
        return found;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
