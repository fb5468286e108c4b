package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analyses as a researcher asks for them over HTTP, on the sample cases with which Traject starts. */
class AnalysesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TYPOLOGY = """
            {"population": {"on": "2026-10-31"},
             "sequences": {"of": ["HELPER_ROLE"], "unit": "RELATIONSHIP", "step": "MONTH", "longest": 24},
             "analysis": {"type": "make-typology", "types": 3, "shuffles": 5}, "seed": 7}""";

    /** Draws so often by chance that it can be watched and stopped. */
    private static final String LONG = """
            {"analysis": {"type": "make-typology", "types": 3, "shuffles": 1000, "resamples": 1000, "mostTypes": 20}}""";

    @TempDir
    private static Path data;

    private static RunningTraject traject;
    private static ServedApi api;

    @BeforeAll
    static void start() throws Exception {
        traject = RunningTraject.start(data).ready();
        api = new ServedApi(JSON.readTree(
                send("researcher", "GET", "/api/openapi.json", null).body()));
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @Test
    void fromTheSampleCaseloadToATypologyWithItsRepresentatives() throws Exception {
        HttpResponse<String> asked = send("researcher", "POST", "/api/analyses", TYPOLOGY);
        assertThat(asked.statusCode()).isEqualTo(202);
        String address = asked.headers().firstValue("Location").orElseThrow();

        JsonNode status = finished("researcher", address);

        assertThat(status.path("state").asString()).isEqualTo("FINISHED");
        assertThat(status.path("trajectories").asInt()).isEqualTo(35);
        assertThat(status.path("warnings").findValuesAsString("kind")).contains("STILL_RUNNING", "TIES");
        assertThat(status.path("warnings").findValuesAsString("en"))
                .anyMatch(sentence -> sentence.contains("of 35 trajectories had not ended"));
        assertThat(status.path("request").path("seed").asInt()).isEqualTo(7);
        assertThat(status.path("request").path("analysis").path("linkage").asString())
                .isEqualTo("WARD_SQUARED");
        assertDocumented("readAnalysis", status);
        JsonNode result = JSON.readTree(
                send("researcher", "GET", address + "/result", null).body());
        assertThat(result.findValuesAsString("name"))
                .contains("quality", "types", "members", "representatives", "merges", "tie-sensitivity");
        assertDocumented("readResult", result);
        HttpResponse<String> csv = send("researcher", "GET", address + "/tables/representatives.csv", null);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("type,id,sequence,assigned,neighbours,quality\r\n1,");
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheDigitAndTellsNoName() throws Exception {
        String first = result("researcher", TYPOLOGY);
        String second = result("researcher", TYPOLOGY);

        assertThat(second).isEqualTo(first).doesNotContain("voorbeeld").doesNotContain("nour");
    }

    @Test
    void everyAnalysisTellsWhatItFoundInTheSample() throws Exception {
        assertThat(result("researcher", """
                {"analysis": {"type": "describe"}}""")).contains("transition-rates", "WILLING_COLLABORATOR+COUNSELLOR", "Turb2n");
        assertThat(result("auditor", """
                {"sequences": {"of": ["CLIENT_ROLE"], "step": "QUARTER"},
                 "analysis": {"type": "compare", "measure": {"method": "LCS", "normalisation": "LONGEST"}}}""")).contains("distances");
        assertThat(result("researcher", """
                {"analysis": {"type": "explain-discrepancy", "by": ["SERVICE_TYPE", "CLOSING"], "permutations": 100}}""")).contains("pseudo-r2", "levene", "Total");
        assertThat(result("researcher", """
                {"analysis": {"type": "find-subsequences", "events": "ENTRIES", "smallestShare": 0.9, "mostEvents": 2,
                 "by": "SERVICE_TYPE"}}""")).contains("(case-opened)-(role-shifted)", "adjusted-p");
        assertThat(result("researcher", """
                {"analysis": {"type": "estimate-survival", "until": "RELAPSE", "by": "WAY_IN"}}""")).contains("log-rank", "median");
        assertThat(result("researcher", """
                {"sequences": {"of": ["PHASE"], "alignedOn": "PHASE", "phase": "JOINT_WORK", "before": 3},
                 "analysis": {"type": "list-sequences", "format": "SPS"}}""")).contains("covariates", "SERVICE_TYPE");
    }

    @Test
    void whatCannotBeComputedIsToldWithItsReason() throws Exception {
        JsonNode unequal = finished("researcher", ask("researcher", """
                {"analysis": {"type": "compare", "measure": {"method": "HAM"}}}"""));

        assertThat(unequal.path("state").asString()).isEqualTo("FAILED");
        assertThat(unequal.path("failure").path("code").asString()).isEqualTo("analysis-not-defined");
        assertThat(unequal.path("explanation").asString()).contains("equal");
        assertDocumented("readAnalysis", unequal);
        JsonNode nobody = finished("researcher", ask("researcher", """
                {"population": {"on": "1990-01-01"}, "analysis": {"type": "describe"}}"""));
        assertThat(nobody.path("failure").path("code").asString()).isEqualTo("no-trajectories");
    }

    @Test
    void aBrokenQuestionIsRefusedByItsField() throws Exception {
        assertRefused("{\"analysis\": {\"type\": \"describe\", \"lag\": \"two\"}}", 400, "malformed", "analysis.lag");
        assertRefused(
                "{\"population\": {\"knownAt\": 99999999999}, \"analysis\": {\"type\": \"describe\"}}",
                400,
                "malformed",
                "population.knownAt");
        assertRefused("{\"analysis\": {\"type\": \"guess\"}}", 400, "malformed", "analysis");
        assertRefused(
                "{\"analysis\": {\"type\": \"make-typology\", \"types\": 1}}",
                400,
                "values-not-fitting",
                "analysis.types");
        assertRefused("{\"analysis\": {\"type\": \"describe\"}, \"sed\": 1}", 400, "malformed", "sed");
    }

    @Test
    void oneThatRunsIsWatchedAndStoppedAndAnotherIsForgotten() throws Exception {
        String address = ask("researcher", LONG);
        await().until(() -> get("researcher", address).path("state").asString().equals("RUNNING"));

        JsonNode stopped =
                JSON.readTree(send("researcher", "DELETE", address, null).body());

        assertThat(stopped.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(send("researcher", "GET", address + "/result", null).statusCode())
                .isEqualTo(409);
        assertThat(finished("researcher", ask("researcher", TYPOLOGY))
                        .path("state")
                        .asString())
                .isEqualTo("FINISHED");
        send("researcher", "DELETE", address, null);
        assertThat(send("researcher", "GET", address, null).statusCode()).isEqualTo(404);
    }

    @Test
    void theSixthAtOnceHasToWait() throws Exception {
        List<String> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(ask("auditor", LONG));
        }

        assertThat(send("auditor", "POST", "/api/analyses", LONG).statusCode()).isEqualTo(429);

        for (String address : five) {
            send("auditor", "DELETE", address, null);
        }
        assertThat(send("auditor", "POST", "/api/analyses", TYPOLOGY).statusCode())
                .isEqualTo(202);
    }

    @Test
    void anotherSeesNothingOfItAndWhoMayNotCountMayNotAsk() throws Exception {
        String address = ask("researcher", TYPOLOGY);

        assertThat(send("auditor", "GET", address, null).statusCode()).isEqualTo(404);
        assertThat(send("nour", "POST", "/api/analyses", TYPOLOGY).statusCode()).isEqualTo(403);
        assertThat(send("client-01", "GET", address, null).statusCode()).isEqualTo(403);
        assertThat(finished("lead", ask("lead", TYPOLOGY)).path("trajectories").asInt())
                .isBetween(1, 34);
    }

    private static void assertRefused(String body, int status, String code, String field) throws Exception {
        HttpResponse<String> answer = send("researcher", "POST", "/api/analyses", body);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(List.of(
                        answer.statusCode(),
                        problem.path("code").asString(),
                        problem.path("field").asString()))
                .isEqualTo(List.of(status, code, field));
    }

    private static void assertDocumented(String operation, JsonNode answer) {
        JsonNode schema = api.operation(operation)
                .answer(200)
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(api.faults(schema, answer)).isEmpty();
    }

    private static String ask(String account, String body) throws Exception {
        return send(account, "POST", "/api/analyses", body)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static JsonNode get(String account, String address) throws Exception {
        return JSON.readTree(send(account, "GET", address, null).body());
    }

    private static JsonNode finished(String account, String address) throws Exception {
        return get(account, address + "?wait=60");
    }

    private static String result(String account, String body) throws Exception {
        String address = ask(account, body);
        assertThat(finished(account, address).path("state").asString()).isEqualTo("FINISHED");
        return send(account, "GET", address + "/result", null).body();
    }

    private static HttpResponse<String> send(String account, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":traject").getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + traject.port() + path))
                                .header("Authorization", "Basic " + basic)
                                .header("Accept-Language", "en")
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        body == null
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
