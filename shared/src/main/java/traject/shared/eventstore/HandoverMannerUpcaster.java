package traject.shared.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Version 1 of {@code handover-completed} said {@code "warm": true}; version 2 names the manner. It stands in a
 * correction too, where the replacement carries no version of its own: there the field {@code warm} tells its age.
 */
final class HandoverMannerUpcaster extends SingleEventUpcaster {

    private static final String HANDOVER = "handover-completed";
    private static final SerializedType OLD = new SimpleSerializedType(HANDOVER, "1");
    private static final SerializedType CORRECTION = new SimpleSerializedType("entry-corrected", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return OLD.equals(event.getType()) || CORRECTION.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return OLD.equals(event.getType())
                ? event.upcastPayload(
                        new SimpleSerializedType(HANDOVER, "2"), JsonNode.class, HandoverMannerUpcaster::withManner)
                : event.upcastPayload(CORRECTION, JsonNode.class, HandoverMannerUpcaster::withReplacement);
    }

    private static JsonNode withReplacement(JsonNode correction) {
        JsonNode replacement = correction.path("replacement");
        if (HANDOVER.equals(replacement.path("type").asString(""))) {
            withManner(replacement);
        }
        return correction;
    }

    private static JsonNode withManner(JsonNode handover) {
        if (handover instanceof ObjectNode fields && fields.has("warm")) {
            fields.put("manner", fields.remove("warm").booleanValue() ? "WARM" : "COLD");
        }
        return handover;
    }
}
