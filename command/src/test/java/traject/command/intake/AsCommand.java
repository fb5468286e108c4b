package traject.command.intake;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.shared.event.CaseEvent;
import traject.shared.json.JsonMappers;

/** Says events, as tests of both sides tell them, as the command that records them. */
public final class AsCommand {

    private static final JsonMapper LENIENT = JsonMappers.lenient();
    private static final JsonMapper STRICT = JsonMappers.strict();

    private AsCommand() {}

    /** One command: several changes are a revision of the course. */
    public static CaseCommand of(List<CaseEvent> events) {
        return STRICT.readValue(json(events), CaseCommand.class);
    }

    /** The same as a caller would send it. */
    public static String json(List<CaseEvent> events) {
        if (events.size() == 1) {
            return node(events.getFirst()).toString();
        }
        ObjectNode revise = LENIENT.createObjectNode().put("type", "revise-course");
        ArrayNode changes = revise.putArray("changes");
        events.forEach(event -> changes.add(node(event)));
        return revise.toString();
    }

    private static ObjectNode node(CaseEvent event) {
        return EventNames.asCommand(LENIENT.valueToTree(event));
    }
}
