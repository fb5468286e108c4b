package traject.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

    private static JsonNode report(String name, String file) {
        HttpResponse<String> response = Caller.as(name).post("/api/import", NDJSON, file);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Caller.json(response);
    }
}
