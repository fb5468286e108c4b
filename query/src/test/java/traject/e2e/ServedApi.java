package traject.e2e;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API as its own document tells it; nothing else is known of it here. */
final class ServedApi {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final JsonNode closed;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /** A request that the document offers. */
    record Operation(String method, String path, JsonNode told) {

        String id() {
            return told.path("operationId").stringValue();
        }

        List<JsonNode> parameters(String in) {
            return told.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").stringValue().equals(in))
                    .toList();
        }

        /** The media type of the body; empty when there is none. */
        String mediaType() {
            return told.path("requestBody").path("content").propertyNames().stream()
                    .findFirst()
                    .orElse("");
        }

        JsonNode bodySchema() {
            return told.path("requestBody").path("content").path(mediaType()).path("schema");
        }

        JsonNode answer(int status) {
            return told.path("responses").path(Integer.toString(status));
        }

        /** The codes of the refusals with this status. */
        List<String> codes(int status) {
            return answer(status).findValues("enum").stream()
                    .flatMap(JsonNode::valueStream)
                    .map(JsonNode::stringValue)
                    .toList();
        }
    }

    ServedApi(JsonNode document) {
        this.document = document;
        this.closed = document.path("components").deepCopy();
        close(closed);
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, told) ->
                        operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, told))));
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a schema refers to, or the schema itself. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** What is wrong with the value by this schema. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.putArray("allOf").add(schema);
        root.set("components", closed);
        return REGISTRY.getSchema(root);
    }

    /**
     * A reader must bear a field that it does not know, so the document leaves answers open; here an undocumented field
     * is a fault. And what is told apart by its type is judged by that type alone: sixty choices are slow.
     */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties")
                    && object.path("type").asString("").equals("object")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            JsonNode mapping = object.path("discriminator").path("mapping");
            if (object.has("oneOf") && mapping.isObject()) {
                byType(object, mapping);
            }
        }
        schema.forEach(ServedApi::close);
    }

    private static void byType(ObjectNode choice, JsonNode mapping) {
        choice.remove("oneOf");
        choice.remove("discriminator");
        choice.put("type", "object");
        choice.putArray("required").add("type");
        ArrayNode types = choice.putObject("properties").putObject("type").putArray("enum");
        ArrayNode all = choice.putArray("allOf");
        mapping.forEachEntry((type, reference) -> {
            types.add(type);
            ObjectNode branch = all.addObject();
            branch.putObject("if").putObject("properties").putObject("type").put("const", type);
            branch.putObject("then").put("$ref", reference.stringValue());
        });
        choice.put("additionalProperties", true);
    }
}
