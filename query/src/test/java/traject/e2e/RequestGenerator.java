package traject.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.e2e.ServedApi.Operation;
import traject.e2e.Wire.Request;

/** Makes requests from the document and from what earlier answers told, the same ones for the same seed. */
final class RequestGenerator {

    private static final List<String> ACCOUNTS =
            List.of("lead", "lead", "Sam", "Lotte", "auditor", "admin", "researcher", "client-1");
    private static final List<String> ODD = List.of(
            "",
            "x",
            "-1",
            "0",
            "1e3",
            "99999999999999999999",
            "2026-02-30",
            "9999-12-31",
            "-0001-01-01",
            "+999999999-12-31",
            "1899-12-31",
            "2200-01-01",
            "+1000000000-12-31T00:00:00Z",
            "2026-01-01T00:00:00",
            "\u0000",
            "%",
            "é🙂",
            "a b",
            "' OR 1=1 --",
            "BOTH",
            "OPEN",
            "null",
            "x".repeat(3_000));
    private static final List<String> FILES = List.of(
            "",
            "id,t1,t2\na,X,Y\nb,Y,Y\n",
            "id,begin,end,state\na,1,3,X\n",
            "<log><trace><event><string key='concept:name' value='A'/>"
                    + "<date key='time:timestamp' value='2026-01-01T00:00:00Z'/></event></trace></log>",
            "{'objectTypes': []}",
            "\u001f\u008b");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * A request and what the document says of it.
     *
     * @param operation null for what the document does not offer
     * @param allowed whether all of it is as the document wants it
     * @param command the command that it sends whole, if it does
     */
    record Generated(
            Request request,
            @Nullable Operation operation,
            boolean allowed,
            @Nullable KnownCase about,
            @Nullable ObjectNode command) {}

    /** What was asked for or brought in, which whoever did so may read. */
    private record Made(String id, String account) {}

    private final ServedApi api;
    private final Inventor inventor;
    private final Spoiler spoiler;
    private final List<KnownCase> cases = new ArrayList<>();
    private final Map<String, List<Made>> made = new HashMap<>();
    private final List<String> types;
    private final JsonNode mapping;
    private int opened;

    RequestGenerator(ServedApi api, long seed) {
        this.api = api;
        this.inventor = new Inventor(api, new Random(seed));
        this.spoiler = new Spoiler(inventor);
        this.mapping = api.resolve(api.operation("recordCommand").bodySchema())
                .path("discriminator")
                .path("mapping");
        this.types = List.copyOf(mapping.propertyNames());
    }

    /** What was made by a request has an id, under which it can be read from now on. */
    void made(Request request, JsonNode answer) {
        String account = request.account();
        if (account != null && answer.path("id").isString()) {
            made.computeIfAbsent(request.target().replaceAll("\\?.*", ""), _ -> new ArrayList<>())
                    .add(new Made(answer.path("id").stringValue(), account));
        }
    }

    List<String> types() {
        return types;
    }

    Generated next() {
        int lot = inventor.upTo(1_000);
        if (lot < 620) {
            return command();
        }
        if (lot < 632) {
            return file();
        }
        if (lot < 636) {
            List<String> maintaining = List.of("rebuildReadModels", "cancelRebuild", "exportEverything");
            return plain(api.operation(inventor.one(maintaining)), inventor.chance(2) ? "admin" : account());
        }
        if (lot < 655) {
            return astray();
        }
        if (lot < 675) {
            return analysis();
        }
        if (lot < 690) {
            return dataset();
        }
        List<Operation> questions = api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
        return question(inventor.one(questions));
    }

    private String account() {
        return inventor.one(ACCOUNTS);
    }

    private KnownCase someCase() {
        int newest = Math.max(0, cases.size() - 6);
        return cases.get(newest + inventor.upTo(cases.size() - newest));
    }

    private Generated command() {
        if (cases.isEmpty() || inventor.chance(45)) {
            String client = inventor.chance(2) ? "client-1" : "client-" + opened;
            cases.add(new KnownCase("k" + opened++, client));
        }
        KnownCase about = someCase();
        about.pass(inventor.upTo(3));
        String type = type(about);
        ObjectNode command = command(about, type);
        String account = inventor.chance(type.equals("open-case") && about.version >= 0 ? 1 : 8)
                ? account()
                : about.account(command);
        Map<String, String> headers = headers();
        if (about.version >= 0 && inventor.chance(12)) {
            headers.put("If-Match", inventor.one(List.of("*", "\"" + about.version + "\"", "\"0\"", "\"x\"", "7")));
        }
        if (inventor.chance(12)) {
            headers.put("Idempotency-Key", inventor.one(List.of("again", "key-" + inventor.upTo(1_000_000), "é ")));
        }
        String caseId =
                inventor.chance(60) ? inventor.one(List.of("nowhere", "a%20b", "x".repeat(70), "k0;v=1")) : about.id;
        Operation operation = api.operation("recordCommand");
        String target = "/api/cases/" + caseId + "/commands";
        if (inventor.chance(6)) {
            return spoilt(operation, target, account, headers, command, about);
        }
        headers.put("Content-Type", inventor.chance(20) ? "application/json; charset=UTF-8" : "application/json");
        boolean allowed = isAllowed(operation, headers, caseId)
                && api.faults(operation.bodySchema(), command).isEmpty();
        return new Generated(
                new Request("POST", target, account, headers, bytes(command.toString())),
                operation,
                allowed,
                about,
                caseId.equals(about.id) ? command : null);
    }

    /** Which command comes next: one of which it is known that it can be in order. */
    private String type(KnownCase about) {
        if (about.version < 0) {
            return inventor.chance(30) ? inventor.one(types) : "open-case";
        }
        if (about.entries.size() == 1) {
            return inventor.chance(10) ? inventor.one(types) : "start-relationship";
        }
        if (about.closed) {
            return inventor.one(List.of("reopen-case", "hold-aftercare-contact", "correct-entry", inventor.one(types)));
        }
        if (inventor.chance(60)) {
            return "open-case";
        }
        if (about.handoverAccepted && inventor.chance(2)) {
            return "complete-handover";
        }
        for (int i = 0; i < 6; i++) {
            String type = inventor.one(types);
            boolean rare = List.of(
                            "open-case", "close-case", "reopen-case", "end-relationship", "hold-aftercare-contact")
                    .contains(type);
            if (about.canHave(schema(type)) && !(rare && !inventor.chance(8))) {
                return type;
            }
        }
        return inventor.one(types);
    }

    private JsonNode schema(String type) {
        return api.resolve(JSON.objectNode().put("$ref", mapping.path(type).stringValue()));
    }

    private ObjectNode command(KnownCase about, String type) {
        Inventor.Hint hint = (definition, field) -> switch (definition) {
            case "EntryCommand" -> inventor.chance(2) ? revised(about) : command(about, "shift-role");
            case "ChangeCommand" -> correction(about);
            default -> about.hint(type, definition, field, inventor);
        };
        if (type.equals("correct-entry") && !about.entries.isEmpty() && !inventor.chance(5)) {
            return correction(about);
        }
        return (ObjectNode)
                inventor.value(JSON.objectNode().put("$ref", mapping.path(type).stringValue()), "", hint);
    }

    private ObjectNode correction(KnownCase about) {
        ObjectNode correction = JSON.objectNode().put("type", "correct-entry");
        String original = about.entries.isEmpty() ? "nothing" : inventor.one(List.copyOf(about.entries.keySet()));
        correction.put("original", original);
        correction.putObject("reason").put("about", about.client).put("text", "Verkeerd genoteerd.");
        ObjectNode replacement = about.entries.containsKey(original)
                ? about.entries.get(original).deepCopy()
                : command(about, "shift-role");
        replacement.remove("entry");
        correction.set("replacement", replacement);
        return correction;
    }

    private ObjectNode revised(KnownCase about) {
        return about.entries.isEmpty()
                ? command(about, "shift-role")
                : inventor.one(List.copyOf(about.entries.values())).deepCopy();
    }

    private Generated spoilt(
            Operation operation,
            String target,
            String account,
            Map<String, String> headers,
            ObjectNode command,
            KnownCase about) {
        headers.put("Content-Type", "application/json");
        String text = command.toString();
        String body;
        switch (inventor.upTo(16)) {
            case 0 -> body = bytes(text.substring(0, text.length() - 1));
            case 1 -> body = bytes(text + " true");
            case 2 -> body = bytes("{\"type\":\"open-case\"," + text.substring(1));
            case 3 -> {
                headers.put(
                        "Content-Type",
                        inventor.one(List.of("text/plain", "application/xml", "nonsense", "application/x-ndjson")));
                body = bytes(text);
            }
            case 4 -> body = bytes(text.replaceFirst("\\{", "{\"x\":\"" + "y".repeat(1_000_001) + "\","));
            case 5 -> body = "{\"\u00ff\u00fe\":1}";
            case 6 -> body = bytes("[" + text + "]");
            case 7 -> body = bytes("");
            case 8 -> body = bytes("[".repeat(5_000));
            case 9 -> body = bytes(text.replaceFirst("\"type\"", "\"note\\\\ud800\""));
            default -> {
                ObjectNode spoilt = spoiler.spoil(command);
                body = bytes(spoilt.toString());
                return new Generated(
                        new Request("POST", target, account, headers, body),
                        operation,
                        api.faults(operation.bodySchema(), spoilt).isEmpty()
                                && isAllowed(operation, headers, target.split("/", -1)[3]),
                        about,
                        spoilt);
            }
        }
        return new Generated(new Request("POST", target, account, headers, body), operation, false, about, null);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (inventor.chance(3)) {
            headers.put(
                    "Accept-Language", inventor.one(List.of("en", "nl", "fr, en;q=0.5", "*", ";;;", "x".repeat(500))));
        }
        return headers;
    }

    private boolean isAllowed(Operation operation, Map<String, String> headers, String caseId) {
        for (JsonNode header : operation.parameters("header")) {
            String value = headers.get(header.path("name").stringValue());
            if (value != null
                    && !api.faults(header.path("schema"), JSON.stringNode(value))
                            .isEmpty()) {
                return false;
            }
        }
        return operation.parameters("path").stream()
                .allMatch(path ->
                        api.faults(path.path("schema"), JSON.stringNode(caseId)).isEmpty());
    }

    private Generated question(Operation operation) {
        KnownCase about = cases.isEmpty() ? new KnownCase("none", "nobody") : someCase();
        boolean allowed = true;
        String path = operation.path();
        List<Made> known = made.getOrDefault(path.replaceAll("/\\{.*", ""), List.of());
        Made one = known.isEmpty() || inventor.chance(4) ? null : inventor.one(known);
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").stringValue();
            String value = name.equals("caseId")
                    ? about.id
                    : name.equals("id") && one != null
                            ? one.id
                            : inventor.value(parameter.path("schema"), name, (d, f) -> null)
                                    .asString();
            if (inventor.chance(25)) {
                value = inventor.one(List.of("nowhere", "x".repeat(70), "..", "é"));
            }
            allowed &=
                    api.faults(parameter.path("schema"), JSON.stringNode(value)).isEmpty();
            path = path.replace("{" + name + "}", encoded(value));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (inventor.chance(3)) {
                allowed &= add(query, parameter, about);
            }
        }
        if (inventor.chance(40)) {
            query.add(inventor.one(List.of("knownAtt=2026-01-01T00:00:00Z", "x=1", "%c3%a9=1", "on[]=2026-01-01")));
            allowed = false;
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        String account = one == null ? fitting(operation) : one.account;
        Map<String, String> headers = headers();
        if (inventor.chance(60)) {
            headers.put("Accept", "text/html");
            allowed = false;
        }
        return new Generated(new Request("GET", target, account, headers, null), operation, allowed, null, null);
    }

    private boolean add(List<String> query, JsonNode parameter, KnownCase about) {
        String name = parameter.path("name").stringValue();
        JsonNode value = name.equals("after")
                ? JSON.numberNode(about.position)
                : name.equals("configuration")
                        ? JSON.stringNode("WILLING_COLLABORATOR,COUNSELLOR")
                        : inventor.value(parameter.path("schema"), name, (d, f) -> null);
        if (inventor.chance(7)) {
            value = JSON.stringNode(inventor.one(ODD));
        }
        if (inventor.chance(60)) {
            query.add(name + inventor.one(List.of("=%ff", "=%zz", "=%", "=1&" + name + "=2")));
            return false;
        }
        query.add(name + "=" + encoded(value.asString()));
        return api.faults(parameter.path("schema"), typed(parameter, value.asString()))
                .isEmpty();
    }

    /** As a number where a number is asked for, since an address holds only text. */
    private JsonNode typed(JsonNode parameter, String text) {
        boolean number =
                api.resolve(parameter.path("schema")).path("type").asString("").equals("integer");
        return number && text.matches("-?[0-9]{1,18}") ? JSON.numberNode(Long.parseLong(text)) : JSON.stringNode(text);
    }

    private String fitting(Operation operation) {
        if (inventor.chance(8)) {
            return account();
        }
        return switch (operation.id()) {
            case "readLooks", "readResearchLooks", "listExports", "listRestores" -> "auditor";
            case "countPopulation",
                    "readConfigurations",
                    "askForAnalysis",
                    "listAnalyses",
                    "readAnalysis",
                    "readResult",
                    "readResultAsCsv",
                    "addDataset",
                    "listDatasets",
                    "readDataset" -> inventor.one(List.of("researcher", "auditor", "lead"));
            default -> inventor.one(List.of("lead", "auditor", "lead", "Sam"));
        };
    }

    private Generated plain(Operation operation, String account) {
        return new Generated(
                new Request(operation.method(), operation.path(), account, headers(), null),
                operation,
                true,
                null,
                null);
    }

    private Generated file() {
        Operation operation = api.operation("importFile");
        StringBuilder lines = new StringBuilder();
        for (int i = inventor.upTo(3); i >= 0; i--) {
            KnownCase about = new KnownCase("i" + opened++, "client-9");
            about.version = 0;
            for (String type : List.of("open-case", "start-relationship", "shift-role")) {
                ObjectNode line = command(about, type);
                line.put("case", about.id);
                line.put("entry", "e" + type);
                lines.append(inventor.chance(9) ? spoiler.spoil(line) : line).append('\n');
            }
        }
        Map<String, String> headers = headers();
        headers.put("Content-Type", operation.mediaType());
        String account = inventor.chance(4) ? account() : "admin";
        return new Generated(
                new Request("POST", operation.path(), account, headers, bytes(lines.toString())),
                operation,
                true,
                null,
                null);
    }

    private Generated analysis() {
        Operation operation = api.operation("askForAnalysis");
        Inventor.Hint hint = (definition, field) -> definition.equals("Analysis")
                ? inventor.value(
                        inventor.one(api.resolve(JSON.objectNode().put("$ref", "#/components/schemas/Analysis"))
                                .path("oneOf")),
                        field,
                        (d, f) -> null)
                : null;
        ObjectNode asked = (ObjectNode) inventor.value(operation.bodySchema(), "", hint);
        ObjectNode sent = inventor.chance(5) ? spoiler.spoil(asked) : asked;
        Map<String, String> headers = headers();
        headers.put("Content-Type", inventor.chance(12) ? "text/plain" : "application/json");
        boolean allowed = headers.containsValue("application/json")
                && api.faults(operation.bodySchema(), sent).isEmpty();
        return new Generated(
                new Request("POST", operation.path(), fitting(operation), headers, bytes(sent.toString())),
                operation,
                allowed,
                null,
                null);
    }

    private Generated dataset() {
        Operation operation = api.operation("addDataset");
        String format = inventor.one(List.of("STS", "SPELL", "XES", "OCEL", inventor.one(ODD)));
        String name = inventor.one(List.of("schools", "a b", "é", inventor.one(ODD)));
        boolean allowed = true;
        for (JsonNode parameter : operation.parameters("query")) {
            String value = parameter.path("name").stringValue().equals("format") ? format : name;
            allowed &= !parameter.path("required").asBoolean()
                    || api.faults(parameter.path("schema"), JSON.stringNode(value))
                            .isEmpty();
        }
        Map<String, String> headers = headers();
        headers.put("Content-Type", inventor.chance(12) ? "text/plain" : operation.mediaType());
        return new Generated(
                new Request(
                        "POST",
                        operation.path() + "?format=" + encoded(format) + "&name=" + encoded(name),
                        fitting(operation),
                        headers,
                        bytes(inventor.one(FILES))),
                operation,
                allowed && headers.containsValue(operation.mediaType()),
                null,
                null);
    }

    /** What the document does not offer: other verbs, other paths, nobody, a wrong word. */
    private Generated astray() {
        Operation operation = inventor.one(api.operations());
        String path = operation.path().replaceAll("\\{caseId}", "k0").replaceAll("\\{.*}", "commands");
        return switch (inventor.upTo(3)) {
            case 0 ->
                new Generated(
                        new Request(inventor.one(List.of("PUT", "DELETE", "PATCH")), path, "lead", Map.of(), null),
                        null,
                        false,
                        null,
                        null);
            case 1 ->
                new Generated(
                        new Request(
                                "GET",
                                path + inventor.one(List.of("/more", "%2f", "/..%2f..", "%00", ";a=b", "//")),
                                "lead",
                                Map.of(),
                                null),
                        null,
                        false,
                        null,
                        null);
            default ->
                new Generated(
                        new Request(
                                operation.method(),
                                path,
                                inventor.chance(2) ? null : "stranger",
                                Map.of(),
                                operation.method().equals("POST") ? bytes("{}") : null),
                        operation,
                        false,
                        null,
                        null);
        };
    }

    private static String bytes(String text) {
        return Wire.bytes(text);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
