package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.query.Api.Answer;
import traject.query.RunningNode;

class ProblemsTest extends RunningNode {

    @Test
    void a_problem_has_one_shape_in_the_language_of_the_caller() {
        for (String language : List.of("nl", "fr", "nl-BE, en;q=0.5", "en;q=much", "en_GB", "")) {
            assertThat(as("nour")
                            .in(language)
                            .get("/api/nowhere")
                            .body()
                            .path("detail")
                            .asString())
                    .isEqualTo("Op dit adres is niets te vinden.");
        }
        Answer english = as("nour").in("fr, en-GB;q=0.8, nl;q=0.5").get("/api/nowhere");
        JsonNode problem = english.body();

        assertThat(english.status()).isEqualTo(404);
        assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "code", "entries");
        assertThat(problem.path("type").asString()).isEqualTo("urn:traject:problem:unknown-path");
        assertThat(problem.path("title").asString()).isEqualTo("Address unknown");
        assertThat(problem.path("detail").asString()).isEqualTo("There is nothing at this address.");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("code").asString()).isEqualTo("unknown-path");
        assertThat(problem.path("entries").isArray()).isTrue();
    }

    @Test
    void another_method_is_refused_and_the_right_one_named() {
        Answer answer = as("nour").post("/api/population");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @Test
    void nobody_is_asked_to_sign_in_by_a_window_of_the_browser() {
        for (@Nullable String name : new @Nullable String[] {null, "a-stranger"}) {
            Answer answer = as(name).in("en").get("/api/cases");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("sign-in-needed");
            assertThat(answer.body().path("title").asString()).isEqualTo("Sign-in needed");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(answer.header("WWW-Authenticate")).isNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
    }

    @Test
    void an_unknown_path_is_not_told_from_a_known_one_without_signing_in() {
        assertThat(as(null).get("/api/nowhere").status()).isEqualTo(401);
    }

    @Test
    void a_page_leads_to_the_sign_in() {
        assertThat(as(null).get("/").status()).isEqualTo(302);
        assertThat(as(null).get("/").header("Location")).endsWith("/sign-in");
    }

    @Test
    void what_is_neither_page_nor_api_nor_health_is_shut() {
        for (String path : List.of("/login", "/error", "/actuator", "/actuator/env", "/index.html")) {
            for (@Nullable String name : new @Nullable String[] {null, "admin"}) {
                assertThat(as(name).get(path).status()).as(path).isIn(401, 403);
                assertThat(as(name).get(path).text()).contains("urn:traject:problem:");
            }
        }
    }

    @Test
    void health_shows_its_status_to_all_and_more_to_an_administrator() {
        assertThat(as(null).get("/actuator/health").text())
                .contains("\"status\"")
                .doesNotContain("components");
        assertThat(as("nour").get("/actuator/health").text()).doesNotContain("components");
        assertThat(as("admin").get("/actuator/health").body().path("components").has("projection"))
                .isTrue();
    }

    @Test
    void a_request_that_the_server_or_its_firewall_refuses_gets_a_problem_too() {
        for (String path : List.of("/api/cases/a%2Fb", "/api//cases", "/api/cases;a=b")) {
            Answer answer = as("nour").in("en").get(path);

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo("en");
            assertThat(answer.code()).isEqualTo("malformed");
            assertThat(answer.body().path("status").asInt()).isEqualTo(400);
            assertThat(answer.body().path("title").asString()).isEqualTo("Request not readable");
        }
    }

    /** The client of the JDK sends no such address. */
    @ParameterizedTest
    @ValueSource(strings = {"on=%zz", "on=%", "on=%FF", "%ff=1", "=", "a=%C3", "on=2025-01-01&%E0%80=1"})
    void a_query_that_cannot_be_decoded_gets_a_problem(String query) throws IOException {
        String answer = as("nour").getRaw("/api/cases?" + query);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json")
                .containsAnyOf(
                        "\"code\":\"parameter-malformed\"", "\"code\":\"parameter-unknown\"", "\"code\":\"malformed\"");
    }
}
