package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.command.story.EveryCommand;
import traject.shared.event.WireName;
import traject.shared.eventstore.TestDatabase;
import traject.shared.eventstore.WireNames;
import traject.shared.vocabulary.Vocabulary;

/** The documents that a node serves of its API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path KEPT = ROOT.resolve("query/src/test/resources/traject/openapi.json");

    private final TestDatabase database = TestDatabase.fresh();
    private final WholeApplication traject = WholeApplication.on(database);
    private final ObjectNode document =
            (ObjectNode) traject.get("auditor", "/api/openapi.json").body();

    @AfterAll
    void stop() {
        traject.close();
    }

    @Test
    void every_request_that_is_taken_is_documented_and_no_other() {
        Set<String> told = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> told.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path)));
        assertThat(told).isEqualTo(traject.requestsTaken()).hasSizeGreaterThan(10);
    }

    @Test
    void whoever_has_not_signed_in_reads_none_of_it() {
        assertThat(traject.get("stranger", "/api/openapi.json").status()).isEqualTo(401);
        assertThat(traject.get("stranger", "/api/schemas/events.json").status()).isEqualTo(401);
        assertThat(traject.get("auditor", "/api/schemas/nothing.json").status()).isEqualTo(404);
    }

    @Test
    void each_side_documents_what_it_answers() {
        try (WholeApplication command = WholeApplication.on(database, "--traject.sides=command");
                WholeApplication query = WholeApplication.on(database, "--traject.sides=query")) {
            assertThat(paths(command))
                    .contains("/api/import", "/api/openapi.json")
                    .doesNotContain("/api/cases");
            assertThat(paths(query)).contains("/api/cases", "/api/openapi.json").doesNotContain("/api/import");
            assertThat(query.get("auditor", "/api/schemas/commands.json").status())
                    .isEqualTo(404);
            assertThat(command.get("auditor", "/api/schemas/commands.json").status())
                    .isEqualTo(200);
        }
    }

    private static Set<String> paths(WholeApplication node) {
        return new TreeSet<>(
                node.get("auditor", "/api/openapi.json").body().path("paths").propertyNames());
    }

    @Test
    void every_command_has_a_schema_and_an_example_that_it_allows() {
        Schema commands = schema("commands");
        JsonNode examples = document.at("/paths/~1api~1cases~1{caseId}~1commands/post/requestBody/content")
                .path("application/json")
                .path("examples");
        assertThat(examples.propertyNames())
                .containsExactlyInAnyOrderElementsOf(EveryCommand.permitted()
                        .map(type -> Objects.requireNonNull(type.getAnnotation(WireName.class))
                                .value())
                        .toList());
        assertThat(examples.values())
                .allSatisfy(example -> assertThat(commands.validate(example.path("value")))
                        .as(example.toString())
                        .isEmpty());
    }

    @Test
    void the_example_of_a_file_is_taken_whole_and_can_be_tried_before() {
        String file = document.at("/paths/~1api~1import/post/requestBody/content")
                .path("application/x-ndjson")
                .at("/examples/every-command/value")
                .stringValue();
        assertThat(casesRecorded("/api/import?dryRun=true", file)).isEqualTo(1);
        assertThat(casesRecorded("/api/import?dryRun=true", file)).isEqualTo(1);
        assertThat(casesRecorded("/api/import", file)).isEqualTo(1);
        assertThat(casesRecorded("/api/import?dryRun=false", file)).isZero();
    }

    private int casesRecorded(String path, String file) {
        Wire.Response answer = new Wire(traject.port())
                .send(new Wire.Request(
                        "POST", path, "admin", Map.of("Content-Type", "application/x-ndjson"), Wire.bytes(file)));
        JsonNode recorded = JSON.readTree(answer.body()).at("/cases/recorded");
        assertThat(recorded.isInt()).as(answer.body()).isTrue();
        return recorded.intValue();
    }

    @Test
    void every_event_that_the_log_may_hold_is_allowed_in_every_version() throws IOException {
        Schema events = schema("events");
        List<Path> golden;
        try (Stream<Path> files = Files.list(ROOT.resolve("shared/src/test/resources/golden"))) {
            golden = files.sorted().toList();
        }
        assertThat(golden)
                .hasSizeGreaterThan(WireNames.all().size())
                .allSatisfy(file -> assertThat(events.validate(JSON.readTree(Files.readString(file))))
                        .as(file.getFileName().toString())
                        .isEmpty());
        List<String> versions = new ArrayList<>(schemaDocument("events").path("$defs").propertyNames().stream()
                .filter(name -> name.contains(".v"))
                .toList());
        assertThat(versions)
                .hasSize(WireNames.all().size() + 1)
                .contains("handover-completed.v1", "handover-completed.v2");
    }

    @Test
    void an_event_that_lacks_or_adds_a_field_is_none() {
        Schema events = schema("events");
        ObjectNode event = (ObjectNode) JSON.readTree("""
                {"type": "relationship-made-leading", "entry": "e1", "occurredOn": "2026-01-05", "relationship": "r1"}
                """);
        assertThat(events.validate(event)).isEmpty();
        assertThat(events.validate(event.deepCopy().put("x", 1))).isNotEmpty();
        assertThat(events.validate(event.deepCopy().without("relationship"))).isNotEmpty();
        assertThat(events.validate(event.deepCopy().put("relationship", "no id")))
                .isNotEmpty();
    }

    @Test
    void every_schema_that_is_named_is_served_by_itself_under_an_id() {
        List<String> names = document.at("/paths/~1api~1schemas~1{name}.json/get/parameters/0/schema/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        assertThat(names).contains("commands", "events", "problem", "read-case").allSatisfy(name -> {
            JsonNode schema = schemaDocument(name);
            assertThat(schema.path("$id").asString("")).isEqualTo("urn:traject:schema:" + name + ":1");
            assertThat(REGISTRY.getSchema(com.networknt.schema.SchemaLocation.of(
                                    "https://json-schema.org/draft/2020-12/schema"))
                            .validate(schema))
                    .isEmpty();
        });
    }

    @Test
    void the_words_of_the_field_stand_in_it_with_their_meaning() {
        JsonNode phase = document.at("/components/schemas/Phase");
        assertThat(phase.path("enum").size()).isEqualTo(5);
        Vocabulary.termsOf(traject.shared.vocabulary.Phase.class)
                .forEach(term -> assertThat(phase.path("description").stringValue())
                        .contains(
                                "`" + term.name() + "`",
                                term.label(java.util.Locale.of("nl")),
                                term.definition(java.util.Locale.ENGLISH)));
    }

    /** What changes here changes for every caller: look at the difference, then keep the new one. */
    @Test
    void it_is_the_API_that_we_keep_to() throws IOException {
        JsonNode now = withoutWords(document.deepCopy());
        Path written = Path.of("target/openapi.json");
        Files.writeString(written, now.toPrettyString() + "\n");
        assertThat(now.equals(JSON.readTree(Files.readString(KEPT))))
                .as(
                        "the API is as it was; compare %s with %s, and copy it if that is meant",
                        written.toAbsolutePath(), KEPT)
                .isTrue();
    }

    /** Sentences may be bettered without asking anybody. */
    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("description").isString()) {
                object.remove("description");
            }
            object.remove("summary");
            object.remove("examples");
        }
        node.forEach(OpenApiIT::withoutWords);
        return node;
    }

    private JsonNode schemaDocument(String name) {
        return traject.get("auditor", "/api/schemas/" + name + ".json").body();
    }

    private Schema schema(String name) {
        return REGISTRY.getSchema(schemaDocument(name));
    }
}
