package traject.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.command.story.EveryCommand;

class ImportApiTest {

    private static final String NDJSON = "application/x-ndjson";

    private final String caseId = UUID.randomUUID().toString();
    private final String file = EveryCommand.file().replace("\"case\": \"case-1\"", "\"case\": \"" + caseId + "\"");

    @Test
    void aFileComesInAndAgainChangesNothing() {
        assertThat(report("admin", file)).hasToString("""
                        {"lines":67,"cases":{"recorded":1,"skipped":0,"refused":0},\
                        "entries":{"recorded":67,"skipped":0},"refusals":[]}""");
        assertThat(report("lead", file)).hasToString("""
                        {"lines":67,"cases":{"recorded":0,"skipped":1,"refused":0},\
                        "entries":{"recorded":0,"skipped":67},"refusals":[]}""");
    }

    @Test
    void aRefusedLineIsToldInTheCallersLanguage() {
        JsonNode report = report("admin", file.replace("\"RESCUER\"", "\"SAVIOUR\""));

        assertThat(report.path("refusals").path(0)).hasToString("""
                        {"line":3,"case":"%s","field":"role","code":"unknown-word","entries":[],\
                        "sentence":"Dit woord staat niet in de lijst waaruit je kunt kiezen."}""".formatted(caseId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nour", "auditor", "researcher", "client-01"})
    void othersBringInNothing(String name) {
        HttpResponse<String> response = Caller.as(name).post("/api/import", NDJSON, file);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("urn:traject:problem:not-permitted");
    }

    @Test
    void aFileIsJsonLines() {
        assertThat(Caller.as("admin").post("/api/import", "text/csv", file).statusCode())
                .isEqualTo(415);
    }

    @Test
    void aDryRunStoresNothing() {
        HttpResponse<String> response = Caller.as("admin").post("/api/import?dryRun=true", NDJSON, file);

        assertThat(response.body()).contains("\"cases\":{\"recorded\":1,\"skipped\":0,\"refused\":0}");
        assertThat(report("admin", file).path("cases").path("recorded").asInt()).isEqualTo(1);
    }

    @Test
    void aTableComesInAsAFormWithItsMapping() {
        String table = "Dossier;Start\n" + caseId + ";05/01/2026\n" + caseId + "x;31/02/2026\n";

        HttpResponse<String> response = form("/api/import", table, MAPPING);

        assertThat(Caller.json(response).path("cases")).hasToString("{\"recorded\":1,\"skipped\":0,\"refused\":1}");
        assertThat(Caller.json(response).path("refusals").path(0)).hasToString("""
                        {"file":"dossiers.csv","line":3,"case":"%sx","column":"Start","code":"day-unreadable","entries":[],\
                        "sentence":"Deze datum is niet geschreven zoals de mapping zegt, of die dag bestaat niet."}""".formatted(caseId));
    }

    @Test
    void aMistakeInTheMappingIsAProblemWithItsPlace() {
        HttpResponse<String> response =
                form("/api/import", "Dossier;Start\n", MAPPING.replace("open-case", "open-dossier"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"unknown-command\",\"field\":\"mapping:3: entries[0].type\"");
    }

    @Test
    void whoDoesNotWaitSeesHowFarTheFileIsUntilItIsThrough() throws InterruptedException {
        HttpResponse<String> response = Caller.as("lead").post("/api/imports", NDJSON, file);
        assertThat(response.statusCode()).isEqualTo(202);
        String address = response.headers().firstValue("Location").orElseThrow();

        JsonNode status = Caller.json(Caller.as("lead").get(address));
        while (status.path("state").asString().matches("WAITING|RUNNING")) {
            Thread.sleep(20);
            status = Caller.json(Caller.as("lead").get(address));
        }

        assertThat(status.path("state").asString()).isEqualTo("DONE");
        assertThat(status.path("progress").path("done").asInt()).isEqualTo(67);
        assertThat(status.path("progress").path("total").asInt()).isEqualTo(67);
        assertThat(status.path("progress")
                        .path("report")
                        .path("entries")
                        .path("recorded")
                        .asInt())
                .isEqualTo(67);
        assertThat(Caller.as("admin").get(address).statusCode()).isEqualTo(200);
        assertThat(Caller.as("admin").get("/api/imports").body()).contains(address.substring("/api/imports/".length()));
        for (String other : List.of("nour", "auditor", "researcher")) {
            HttpResponse<String> hidden = Caller.as(other).get(address);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).contains("unknown-import");
        }
    }

    private static final String MAPPING = """
            case: "{Dossier}"
            entries:
              - type: open-case
                fields: {occurredOn: "{Start}", client: "client-{Dossier}", wayIn: vrijwillig, serviceType: CAW,
                         service: caw-voorbeeld, team: team-noord}
            """;

    private static HttpResponse<String> form(String path, String table, String mapping) {
        String body = """
                --xx\r
                Content-Disposition: form-data; name="file"; filename="dossiers.csv"\r
                \r
                %s\r
                --xx\r
                Content-Disposition: form-data; name="mapping"; filename="mapping.yaml"\r
                \r
                %s\r
                --xx--\r
                """.formatted(table, mapping);
        return Caller.as("admin").post(path, "multipart/form-data; boundary=xx", body);
    }

    private static JsonNode report(String name, String file) {
        HttpResponse<String> response = Caller.as(name).post("/api/import", NDJSON, file);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Caller.json(response);
    }
}
