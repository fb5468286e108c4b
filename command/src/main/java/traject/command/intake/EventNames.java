package traject.command.intake;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.ChangeCommand;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.CaseEvent;
import traject.shared.event.WireName;

/**
 * Reads an entry that stands in a file under its event's name as the command that records it. Both have the same
 * fields, so only the name changes, and one road leads in.
 */
final class EventNames {

    private static final Map<String, String> COMMANDS = collect();

    private EventNames() {}

    /** The event names that are understood. */
    static Map<String, String> commandsByEvent() {
        return COMMANDS;
    }

    /** The same object, renamed in place where it has an event's name, in corrections and revisions too. */
    static ObjectNode asCommand(ObjectNode fields) {
        JsonNode type = fields.path("type");
        String command = type.isString() ? COMMANDS.get(type.stringValue()) : null;
        if (fields.get("replacement") instanceof ObjectNode replacement) {
            if (command != null) {
                requireSameEntry(fields.path("original"), replacement.path("entry"));
            }
            asCommand(replacement);
        }
        for (JsonNode change : fields.path("changes")) {
            if (change instanceof ObjectNode one) {
                asCommand(one);
            }
        }
        if (command != null) {
            fields.put("type", command);
        }
        return fields;
    }

    private static void requireSameEntry(JsonNode original, JsonNode replaced) {
        if (!replaced.isMissingNode() && !replaced.equals(original)) {
            throw NotRecorded.because(Reason.REPLACEMENT_OF_ANOTHER_ENTRY, "replacement.entry");
        }
    }

    private static Map<String, String> collect() {
        Map<String, String> commands = new HashMap<>();
        records(ChangeCommand.class).forEach(command -> commands.put(nameOf(eventOf(command)), nameOf(command)));
        return Map.copyOf(commands);
    }

    /** The command says itself which event it makes: by the type that its method returns. */
    private static Class<?> eventOf(Class<?> command) {
        return Arrays.stream(command.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals("asEntry") || method.getName().equals("asEvent"))
                .filter(method -> !method.isBridge())
                .map(Method::getReturnType)
                .filter(type -> CaseEvent.class.isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(command.getName() + " makes no event"));
    }

    private static String nameOf(Class<?> type) {
        WireName name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException(type.getName() + " has no wire name");
        }
        return name.value();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::records)
                : Stream.of(type);
    }
}
