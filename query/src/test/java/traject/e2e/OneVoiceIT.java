package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import traject.command.intake.AsCommand;
import traject.e2e.WholeApplication.Response;
import traject.shared.eventstore.TestDatabase;
import traject.shared.examples.RandomChanges;

/** Both sides refuse in the same words, so that a refusal does not tell which of them spoke. */
class OneVoiceIT {

    private static WholeApplication traject;
    private static String opening = "";

    @BeforeAll
    static void start() {
        traject = WholeApplication.on(TestDatabase.fresh());
        opening = AsCommand.json(List.of(new RandomChanges(1).opening("team")));
        assertThat(traject.post("lead", "/api/cases/hidden/commands", opening).status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @ParameterizedTest
    @CsvSource({"nl, Dossier onbekend", "en, Case unknown", "fr, Dossier onbekend"})
    void a_hidden_case_is_read_and_recorded_in_like_one_that_is_not_there(String language, String title) {
        Response read = ask("admin", HttpMethod.GET, "/api/cases/hidden", null, language);

        assertThat(read.status()).isEqualTo(404);
        assertThat(read.body().propertyNames()).containsExactly("type", "title", "status", "detail", "code", "entries");
        assertThat(read.body().path("code").asString()).isEqualTo("unknown-case");
        assertThat(read.body().path("title").asString()).isEqualTo(title);
        String strength = """
                {"type": "record-strength", "occurredOn": "2025-02-01", "kind": "CONFIDENCE", "seenBy": "HELPER"}""";
        for (String caseId : List.of("hidden", "nowhere")) {
            assertAlike(ask("admin", HttpMethod.GET, "/api/cases/" + caseId, null, language), read);
            assertAlike(ask("admin", HttpMethod.POST, "/api/cases/" + caseId + "/commands", strength, language), read);
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, Niet toegestaan", "en, Not allowed"})
    void what_one_may_not_do_is_refused_alike(String language, String title) {
        Response read = ask("lead", HttpMethod.GET, "/api/cases/hidden/looks", null, language);

        assertThat(read.status()).isEqualTo(403);
        assertThat(read.body().path("code").asString()).isEqualTo("not-permitted");
        assertThat(read.body().path("title").asString()).isEqualTo(title);
        assertAlike(ask("auditor", HttpMethod.POST, "/api/cases/hidden/commands", opening, language), read);
        assertAlike(ask("auditor", HttpMethod.POST, "/api/import", opening, language), read);
        assertAlike(ask("admin", HttpMethod.GET, "/actuator/env", null, language), read);
    }

    private static Response ask(
            String account, HttpMethod method, String path, @Nullable String json, String language) {
        Response response = traject.exchange(account, method, path, json, language);
        assertThat(response.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.headers().getFirst("Content-Language")).isEqualTo(language.equals("en") ? "en" : "nl");
        return response;
    }

    /** In all but the moment, and how the bytes are sent. */
    private static void assertAlike(Response response, Response other) {
        assertThat(response.status()).isEqualTo(other.status());
        assertThat(response.body()).isEqualTo(other.body());
        assertThat(told(response)).isEqualTo(told(other));
    }

    private static HttpHeaders told(Response response) {
        HttpHeaders told = new HttpHeaders(response.headers());
        List.of("Date", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive")
                .forEach(told::remove);
        return told;
    }
}
