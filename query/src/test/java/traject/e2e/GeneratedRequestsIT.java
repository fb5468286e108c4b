package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import traject.e2e.RequestGenerator.Generated;
import traject.e2e.ServedApi.Operation;
import traject.e2e.Wire.Response;
import traject.shared.eventstore.TestDatabase;

/**
 * Whether the API does what its document says: thousands of requests, valid and broken, are made from the document as it
 * is served, and every answer is held against it.
 */
class GeneratedRequestsIT {

    private static final long SEED = Long.getLong("traject.seed", 20_261_121L);
    private static final int REQUESTS = 12_000;

    /** What may be wrong with a request that the schemas allow: no schema can say it. */
    private static final Set<String> BEYOND_SCHEMAS =
            Set.of("position-unknown", "value-not-allowed", "values-not-fitting", "text-malformed");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Set<String> acceptedCommands = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();
    private int accepted;

    @Test
    void every_answer_is_as_documented() {
        String hash = new BCryptPasswordEncoder(4).encode("secret");
        try (WholeApplication traject = WholeApplication.on(
                TestDatabase.fresh(),
                "--traject.accounts[5].name=client-1",
                "--traject.accounts[5].password-hash=" + hash,
                "--traject.accounts[5].role=CLIENT",
                "--traject.accounts[5].person=client-1",
                "--traject.accounts[6].name=researcher",
                "--traject.accounts[6].password-hash=" + hash,
                "--traject.accounts[6].role=RESEARCHER",
                "--traject.accounts[6].person=researcher")) {
            ServedApi api =
                    new ServedApi(traject.get("lead", "/api/openapi.json").body());
            RequestGenerator generator = new RequestGenerator(api, SEED);
            Wire wire = new Wire(traject.port());
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < REQUESTS && faults.size() < 20; i++) {
                Generated generated = generator.next();
                Response response = wire.send(generated.request());
                String fault = judge(api, generated, response);
                if (fault != null) {
                    faults.add("seed " + SEED + ", request " + i + ": " + fault + "\n" + generated.request()
                            + "\nanswered "
                            + response.status() + " " + response.headers() + "\n"
                            + response.body()
                                    .substring(0, Math.min(600, response.body().length())));
                }
                remember(generator, generated, response);
            }
            assertThat(faults).as(() -> String.join("\n\n", faults)).isEmpty();
            assertThat(accepted).as("accepted of " + REQUESTS + ": " + statuses).isGreaterThan(REQUESTS / 2);
            assertThat(acceptedCommands).containsExactlyInAnyOrderElementsOf(generator.types());
            assertThat(codes).containsAll(documented(api));
        }
    }

    private static Set<String> documented(ServedApi api) {
        Set<String> all = new TreeSet<>();
        for (Operation operation : api.operations()) {
            operation.told().path("responses").propertyNames().stream()
                    .map(Integer::parseInt)
                    .filter(status -> status >= 400)
                    .forEach(status -> all.addAll(operation.codes(status)));
        }
        all.removeAll(NotProvoked.CODES);
        return all;
    }

    private @Nullable String judge(ServedApi api, Generated generated, Response response) {
        int status = response.status();
        statuses.merge(Integer.toString(status), 1, Integer::sum);
        if (status < 300) {
            accepted++;
        }
        if (status >= 500 && status != 503) {
            return "the server failed";
        }
        JsonNode body;
        try {
            body = response.body().isEmpty() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            return "the answer is no JSON";
        }
        String code = body.path("code").asString("");
        if (status >= 400) {
            codes.add(code);
        }
        Operation operation = generated.operation();
        if (operation == null) {
            return status < 400 || code.isEmpty() ? "answered, though the document does not offer it" : null;
        }
        if (operation.answer(status).isMissingNode()) {
            return "the status is not documented" + (code.isEmpty() ? "" : ", code " + code);
        }
        if (generated.allowed() && status == 400 && !BEYOND_SCHEMAS.contains(code)) {
            return "refused, though the schemas allow it";
        }
        if (!generated.allowed() && status < 400) {
            return "accepted, though the schemas do not allow it";
        }
        return shape(api, operation.answer(status), response, body);
    }

    private static @Nullable String shape(ServedApi api, JsonNode told, Response response, JsonNode body) {
        String type = response.headers().getOrDefault("content-type", "").replaceAll(";.*", "");
        JsonNode schema = told.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            return "the media type is not documented: " + type;
        }
        for (Map.Entry<String, JsonNode> header : told.path("headers").properties()) {
            String value = response.headers().get(header.getKey().toLowerCase(java.util.Locale.ROOT));
            boolean mayMiss = header.getKey().equals("Retry-After");
            if (value == null
                    ? !mayMiss
                    : !api.faults(header.getValue().path("schema"), JsonNodeFactory.instance.stringNode(value))
                            .isEmpty()) {
                return "the header " + header.getKey() + " is not as documented: " + value;
            }
        }
        List<String> faults = api.faults(schema, body);
        return faults.isEmpty() ? null : "the answer is not as documented: " + faults;
    }

    private void remember(RequestGenerator generator, Generated generated, Response response) {
        if (response.status() == 202 || response.status() == 201) {
            generator.made(generated.request(), JSON.readTree(response.body()));
        }
        if (generated.about() == null || generated.command() == null) {
            return;
        }
        JsonNode body =
                response.status() < 500 ? JSON.readTree(response.body()) : JsonNodeFactory.instance.objectNode();
        if (response.status() < 300) {
            generated.about().accepted(generated.command(), body);
            acceptedCommands.add(generated.command().path("type").stringValue());
        } else if (response.status() == 422) {
            generated.about().refused(generated.command(), body.path("code").asString(""));
        }
    }
}
