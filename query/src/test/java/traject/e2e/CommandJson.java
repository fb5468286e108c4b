package traject.e2e;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.EntryCommand;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;
import traject.shared.event.WireName;
import traject.shared.json.JsonMappers;

/** Says an event as the command that records it: the fields are the same, the name is another. */
final class CommandJson {

    private static final JsonMapper JSON = JsonMappers.lenient();
    private static final Map<String, String> NAMES = names();

    private CommandJson() {}

    static String of(CaseEvent event) {
        return node(event).toString();
    }

    static String revision(List<CaseEvent> events) {
        ObjectNode revise = JSON.createObjectNode().put("type", "revise-course");
        ArrayNode changes = revise.putArray("changes");
        events.forEach(event -> changes.add(node(event)));
        return revise.toString();
    }

    private static ObjectNode node(CaseEvent event) {
        return renamed(JSON.valueToTree(event));
    }

    private static ObjectNode renamed(ObjectNode node) {
        node.put("type", NAMES.get(node.get("type").asString()));
        if (node.get("replacement") instanceof ObjectNode replacement) {
            renamed(replacement);
        }
        return node;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("entry-corrected", "correct-entry");
        names.put("entry-retracted", "retract-entry");
        commands(EntryCommand.class).forEach(command -> names.put(name(recordedBy(command)), name(command)));
        return names;
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandJson::commands)
                : Stream.of(type);
    }

    private static Class<?> recordedBy(Class<?> command) {
        return Arrays.stream(command.getMethods())
                .filter(method -> method.getName().equals("asEntry")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {EntryId.class}))
                .map(method -> (Class<?>) method.getReturnType())
                .filter(type -> type.isRecord() && CaseEntry.class.isAssignableFrom(type))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(WireName.class).value();
    }
}
