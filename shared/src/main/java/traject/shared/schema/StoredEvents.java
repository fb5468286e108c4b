package traject.shared.schema;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.CaseEvent;

/** Every event in every version that the log may hold, for whoever reads it with SQL. */
public final class StoredEvents {

    private static final String HANDOVER = "handover-completed.v";

    private StoredEvents() {}

    public static SchemaFile file() {
        return new SchemaFile(
                "events",
                1,
                "The payload of an event as the log keeps it; a name ends on the version of the column type_version",
                Use.STORED,
                CaseEvent.class,
                StoredEvents::addOlder);
    }

    /** Version 1 told with {@code warm} what version 2 calls the manner; it stands in corrections as well. */
    private static void addOlder(ObjectNode document) {
        ObjectNode definitions = (ObjectNode) document.path("$defs");
        ObjectNode older = (ObjectNode) definitions.path(HANDOVER + 2).deepCopy();
        ObjectNode properties = (ObjectNode) older.path("properties");
        properties.remove("manner");
        properties.putObject("warm").put("type", "boolean");
        ArrayNode required = older.putArray("required");
        definitions
                .path(HANDOVER + 2)
                .path("required")
                .forEach(name -> required.add(name.stringValue().equals("manner") ? "warm" : name.stringValue()));
        definitions.set(HANDOVER + 1, older);
        for (String choice : new String[] {"CaseEvent", "CaseEntry"}) {
            ObjectNode definition = (ObjectNode) definitions.path(choice);
            ((ArrayNode) definition.path("oneOf")).addObject().put("$ref", "#/$defs/" + HANDOVER + 1);
            definition.remove("discriminator");
        }
    }
}
