package traject.query.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.query.problem.Reason;
import traject.shared.api.ApiPart;
import traject.shared.api.Header;
import traject.shared.api.Operation;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.Schemas;
import traject.shared.schema.Use;

/** Writes the OpenAPI document (3.1) of the parts that a node runs. */
final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOME = "#/components/schemas/";
    private static final String PROBLEM = "application/problem+json";

    /** What any request may meet, whoever takes it. */
    private static final List<ProblemCode> ALWAYS = List.of(
            Reason.MALFORMED,
            Reason.PARAMETER_MALFORMED,
            Reason.PARAMETER_UNKNOWN,
            Reason.PARAMETER_REPEATED,
            CommonReason.SIGN_IN_NEEDED,
            Reason.NOT_ACCEPTABLE,
            Reason.UNEXPECTED);

    private final List<ApiPart> parts;
    private final List<String> schemaNames;
    private final Handlers handlers;
    private final Schemas given = new Schemas(Use.GIVEN, HOME);
    private final Schemas answered = new Schemas(Use.ANSWERED, HOME);

    OpenApiDocument(List<ApiPart> parts, List<String> schemaNames, Handlers handlers) {
        this.parts = parts;
        this.schemaNames = schemaNames;
        this.handlers = handlers;
    }

    ObjectNode write() {
        ObjectNode document = object();
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Traject")
                .put("version", "1")
                .put(
                        "description",
                        "Case trajectories in social work: commands, and questions about what they recorded. A refusal "
                                + "is a problem (RFC 9457) with a stable code and a sentence in Dutch or English. A case "
                                + "that you may not see is as unknown as one that is not there.")
                .putObject("license")
                .put("name", "Apache 2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("basic");
        document.set("paths", paths());
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components
                .putObject("securitySchemes")
                .putObject("basic")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "Sent at once, and not after a challenge: the API never sends one.");
        return document;
    }

    private ObjectNode paths() {
        Map<String, ObjectNode> paths = new TreeMap<>();
        for (ApiPart part : parts) {
            for (Operation operation : part.operations()) {
                paths.computeIfAbsent(operation.path(), path -> object())
                        .set(operation.method().toLowerCase(Locale.ROOT), operation(part, operation));
            }
        }
        ObjectNode written = object();
        paths.forEach(written::set);
        return written;
    }

    private ObjectNode operation(ApiPart part, Operation operation) {
        ObjectNode written = object();
        written.put("operationId", operation.id());
        written.put("summary", operation.summary());
        ArrayNode parameters = written.putArray("parameters");
        handlers.parameters(operation, answered).forEach(parameter -> {
            if (operation.path().contains("/schemas/")) {
                schemaNames.forEach(((ObjectNode) parameter.path("schema")).putArray("enum")::add);
            }
            parameters.add(parameter);
        });
        operation.headers().forEach(header -> parameters.add(header(header)));
        parameters.add(header(new Header(
                "Accept-Language", "In which language sentences are: Dutch, unless English is preferred.", null)));
        if (operation.body() != null) {
            written.set("requestBody", body(operation.body()));
        }
        ObjectNode responses = written.putObject("responses");
        operation.answers().forEach(answer -> responses.set(Integer.toString(answer.status()), answer(answer)));
        refusals(operation)
                .forEach((status, codes) -> responses.set(Integer.toString(status), refusal(part, status, codes)));
        return written;
    }

    private static ObjectNode header(Header header) {
        ObjectNode written = object();
        written.put("name", header.name());
        written.put("in", "header");
        written.put("description", header.description());
        written.put("required", false);
        written.set("schema", text(header));
        return written;
    }

    private static ObjectNode text(Header header) {
        ObjectNode schema = object().put("type", "string");
        if (header.pattern() != null) {
            schema.put("pattern", header.pattern());
        }
        return schema;
    }

    private ObjectNode body(Operation.Body body) {
        ObjectNode written = object();
        written.put("description", body.description());
        written.put("required", true);
        ObjectNode media = written.putObject("content").putObject(body.mediaType());
        media.set("schema", body.type() == null ? object().put("type", "string") : given.of(body.type()));
        ObjectNode examples = media.putObject("examples");
        body.examples().forEach((name, example) -> {
            ObjectNode named = examples.putObject(name);
            if (body.type() == null) {
                named.put("value", example);
            } else {
                named.set("value", JSON.readTree(example));
            }
        });
        return written;
    }

    private ObjectNode answer(Operation.Answer answer) {
        ObjectNode written = object();
        written.put("description", answer.description());
        if (!answer.headers().isEmpty()) {
            written.set("headers", headers(answer.headers()));
        }
        ObjectNode media = written.putObject("content").putObject(answer.mediaType());
        if (answer.type() != null) {
            media.set("schema", answered.of(answer.type()));
        }
        return written;
    }

    private static ObjectNode headers(List<Header> headers) {
        ObjectNode written = object();
        headers.forEach(header -> {
            ObjectNode each = written.putObject(header.name());
            each.put("description", header.description());
            each.set("schema", text(header));
        });
        return written;
    }

    private static Map<Integer, List<ProblemCode>> refusals(Operation operation) {
        List<ProblemCode> all = new ArrayList<>(ALWAYS);
        all.addAll(operation.refusals());
        return all.stream().collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));
    }

    private ObjectNode refusal(ApiPart part, int status, List<ProblemCode> codes) {
        ObjectNode written = object();
        written.put(
                "description", codes.stream().map(code -> sentence(part, code)).collect(Collectors.joining("\n")));
        List<Header> headers =
                new ArrayList<>(List.of(new Header("Content-Language", "The language of its sentences.", "^(nl|en)$")));
        if (status == 503 || status == 409) {
            headers.add(Header.RETRY_AFTER);
        }
        written.set("headers", headers(headers));
        ObjectNode schema = written.putObject("content").putObject(PROBLEM).putObject("schema");
        ArrayNode both = schema.putArray("allOf");
        both.add(answered.of(Problem.class));
        ObjectNode fields = both.addObject().putObject("properties");
        fields.putObject("status").put("const", status);
        ArrayNode words = fields.putObject("code").putArray("enum");
        codes.forEach(code -> words.add(code.code()));
        return written;
    }

    private static String sentence(ApiPart part, ProblemCode code) {
        ApiPart whoTells = ALWAYS.contains(code) ? new DocumentsApi() : part;
        return "- `" + code.code() + "`: "
                + whoTells.told(code, Locale.of("nl")).detail() + " / "
                + whoTells.told(code, Locale.ENGLISH).detail();
    }

    /** What is sent and what is answered share a definition where they are the same. */
    private ObjectNode schemas() {
        Map<String, JsonNode> all = new TreeMap<>(new LinkedHashMap<>(given.definitions()));
        answered.definitions().forEach((name, definition) -> {
            JsonNode other = all.put(name, definition);
            if (other != null && !other.equals(definition)) {
                throw new IllegalStateException("two definitions are called " + name);
            }
        });
        ObjectNode written = object();
        all.forEach(written::set);
        return written;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
