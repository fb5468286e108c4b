package traject.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.command.desk.Mutations;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.Together;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;

class CommandApiTest {

    private static final String OPENING = EveryCommand.of("open-case");
    private static final String NOUR_STARTS = EveryCommand.of("start-relationship");
    private static final String STRENGTH = """
            {"type": "record-strength", "occurredOn": "2025-02-01", "kind": "CONFIDENCE", "seenBy": "HELPER"}""";

    private final String caseId = UUID.randomUUID().toString();
    private final Caller nour = Caller.as("nour");

    @Test
    void everyCommandIsRecordedOneAfterTheOther() {
        int version = -1;
        for (String command : EveryCommand.bodies()) {
            boolean answer = command.contains("\"by\":\"lotte\"");
            HttpResponse<String> response = Caller.as(answer ? "lotte" : "lead").record(caseId, command);

            assertThat(response.statusCode()).as(response.body()).isEqualTo(version < 0 ? 201 : 200);
            JsonNode recorded = Caller.json(response);
            version += recorded.path("entries").size();
            assertThat(recorded.path("version").intValue()).isEqualTo(version);
            assertThat(response.headers().firstValue("ETag")).hasValue("\"" + version + "\"");
        }
        assertThat(version).isEqualTo(67);
    }

    @Test
    void whatWasRecordedIsAnsweredWithItsPlace() {
        HttpResponse<String> response = nour.record(caseId, OPENING);

        assertThat(response.headers().firstValue("Location")).hasValue("/api/cases/" + caseId);
        JsonNode recorded = Caller.json(response);
        assertThat(recorded.propertyNames()).containsExactlyInAnyOrder("caseId", "version", "entries", "position");
        assertThat(recorded.path("caseId").stringValue()).isEqualTo(caseId);
        assertThat(recorded.path("entries").toString()).isEqualTo("[\"e01\"]");
        assertThat(recorded.path("position").longValue())
                .isEqualTo(CommandNode.shared().part(EventLog.class).positionOf(new CaseId(caseId), 0));
    }

    @Test
    void anEntryWithoutAnIdGetsOne() {
        givenARunningCase();

        JsonNode recorded = Caller.json(nour.record(caseId, STRENGTH));

        assertThat(UUID.fromString(recorded.path("entries").path(0).stringValue()))
                .isNotNull();
    }

    @Test
    void aRuleThatSaysNoIsAProblemWithItsCodeFieldEntriesAndSentence() {
        givenARunningCase();

        HttpResponse<String> response = nour.record(
                caseId,
                NOUR_STARTS.replace("e02", "x1").replace("\"r1\"", "\"r9\""),
                "Accept-Language",
                "en-GB,en;q=0.9");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
        JsonNode problem = Caller.json(response);
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "detail", "code", "field", "entries");
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:traject:problem:already-leading");
        assertThat(problem.path("code").stringValue()).isEqualTo("already-leading");
        assertThat(problem.path("status").intValue()).isEqualTo(422);
        assertThat(problem.path("entries").toString()).isEqualTo("[\"x1\"]");
        assertThat(problem.path("detail").stringValue())
                .isEqualTo("There is a relationship that carries the trajectory already.");
        assertThat(problem.path("title").stringValue()).isEqualTo("This does not fit the course of the case");
    }

    @Test
    void theSentenceIsDutchUnlessEnglishIsPreferred() {
        assertThat(detail("fr, nl;q=0.5")).startsWith("We vinden dit dossier niet");
        assertThat(detail("en;q=0.1, nl")).startsWith("We vinden dit dossier niet");
        assertThat(detail("en, nl;q=0.9")).startsWith("We cannot find this case");
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        givenARunningCase();

        assertProblem(nour.record(caseId, STRENGTH, "If-Match", "\"0\""), 412, "stale");
        assertThat(nour.record(caseId, STRENGTH, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(nour.record(caseId, STRENGTH, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(versions()).isEqualTo(4);
    }

    @Test
    void aStarAsksThatTheCaseIsThere() {
        assertProblem(nour.record(caseId, OPENING, "If-Match", "*"), 412, "stale");
        assertProblem(nour.record(caseId, STRENGTH, "If-Match", "*"), 404, "unknown-case");
        assertThat(versions()).isZero();

        givenARunningCase();
        assertThat(nour.record(caseId, STRENGTH, "If-Match", "*").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "\"1\", \"2\"", "\"one\"", "\"-1\"", "\"99999999999999999999\"", "\"\""})
    void aVersionIsOneStrongTag(String tag) {
        assertProblem(nour.record(caseId, OPENING, "If-Match", tag), 400, "if-match-malformed");
    }

    @Test
    void aRetriedRequestRecordsOnceAlsoWhenSixteenArriveAtOnce() throws Exception {
        givenARunningCase();

        List<HttpResponse<String>> responses = Together.go(IntStream.range(0, 16)
                .<Callable<HttpResponse<String>>>mapToObj(
                        _ -> () -> nour.record(caseId, STRENGTH, "Idempotency-Key", "try-" + caseId))
                .toList());

        assertThat(responses).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(responses)
                .extracting(HttpResponse::body)
                .containsOnly(responses.getFirst().body());
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void aKeyThatStoodForAnotherRequestIsRefused() {
        givenARunningCase();
        nour.record(caseId, STRENGTH, "Idempotency-Key", "one-" + caseId);

        assertProblem(
                nour.record(caseId, STRENGTH + " ", "Idempotency-Key", "one-" + caseId), 409, "idempotency-key-reused");
        assertProblem(nour.record(caseId, STRENGTH, "Idempotency-Key", "a b"), 400, "idempotency-key-malformed");
        assertProblem(
                nour.record(caseId, STRENGTH, "Idempotency-Key", "a", "Idempotency-Key", "b"),
                400,
                "idempotency-key-malformed");
    }

    @Test
    void aCaseOneMayNotSeeAnswersLikeOneThatIsNotThere() {
        givenARunningCase();
        String nowhere = UUID.randomUUID().toString();

        for (String name : List.of("sam", "lotte", "admin", "researcher")) {
            HttpResponse<String> hidden = Caller.as(name).record(caseId, STRENGTH, "If-Match", "\"0\"");
            HttpResponse<String> absent = Caller.as(name).record(nowhere, STRENGTH, "If-Match", "\"0\"");

            assertProblem(hidden, 404, "unknown-case");
            assertThat(hidden.body()).isEqualTo(absent.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"auditor, 403, not-permitted", "client-01, 403, not-permitted", "sam, 404, unknown-case"})
    void whoMayNotRecordIsTold(String name, int status, String code) {
        givenARunningCase();

        assertProblem(Caller.as(name).record(caseId, STRENGTH), status, code);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void aBodyThatIsNoJsonOfUsIsRefusedByItsType() {
        String path = "/api/cases/" + caseId + "/commands";

        assertProblem(nour.post(path, "text/plain", OPENING), 415, "unsupported-media-type");
        assertProblem(nour.post(path, "not a type", OPENING), 415, "unsupported-media-type");
        assertProblem(nour.post(path, "application/json", "x".repeat(1_000_001)), 413, "body-too-large");
        assertProblem(
                nour.post(path, "application/json", "{\"type\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "malformed-json");
        assertProblem(nour.record("a%20b", OPENING), 400, "id-malformed");
        assertThat(versions()).isZero();
    }

    @Test
    void nothingThatIsSentMakesTheServerFail() {
        givenARunningCase();
        Mutations mutations = new Mutations(7);

        for (int i = 0; i < 300; i++) {
            String command = mutations.next();
            HttpResponse<String> response = nour.record(caseId, command);
            assertThat(response.statusCode()).as(command).isBetween(200, 499);
            if (response.statusCode() >= 400) {
                assertThat(Caller.json(response).path("code").stringValue()).isNotBlank();
            }
        }
    }

    private void givenARunningCase() {
        assertThat(nour.record(caseId, OPENING).statusCode()).isEqualTo(201);
        assertThat(nour.record(caseId, NOUR_STARTS).statusCode()).isEqualTo(200);
    }

    private String detail(String language) {
        return Caller.json(nour.record(caseId, STRENGTH, "Accept-Language", language))
                .path("detail")
                .stringValue();
    }

    private int versions() {
        return CommandNode.shared()
                .part(EventLog.class)
                .read(new CaseId(caseId))
                .size();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Caller.json(response).path("code").stringValue()).isEqualTo(code);
        assertThat(Caller.json(response).path("detail").stringValue()).isNotBlank();
    }
}
