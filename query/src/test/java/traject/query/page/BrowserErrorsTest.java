package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.SignedIn.BROWSER;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import traject.query.RunningNode;
import traject.query.SignedIn;

/** Whoever asks with a browser for what is not there gets a page, and a program a problem. */
class BrowserErrorsTest extends RunningNode {

    @ParameterizedTest
    @CsvSource({
        "/cases/k1/nothing/there, 404, Op dit adres is niets te vinden.",
        "/research/nothing/there, 404, Op dit adres is niets te vinden.",
        "/cases/k1/entries/e1/undo, 405, Deze bladzijde opent zo niet. Ga terug en gebruik de knop die er stond.",
    })
    void a_browser_is_told_on_a_page_with_a_way_back(String path, int status, String why) {
        HttpResponse<String> answer = signedIn("nour").answer(path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(why, "Terug naar het begin", "action=\"/sign-out\"");
    }

    @Test
    void another_method_is_still_named() {
        HttpResponse<String> answer = signedIn("nour").answer("/cases/k1/entries/e1/undo", BROWSER);

        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void a_program_is_told_as_a_problem() {
        HttpResponse<String> answer = signedIn("nour").answer("/cases/k1/nothing/there", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/cases?page=abc, 400, parameter-malformed",
        "/cases/no%20id, 404, unknown-case",
        "/cases/k1, 404, unknown-case",
        "/research, 403, not-permitted",
        "/cases/k1/nothing/there, 404, unknown-path",
    })
    void whoever_asks_is_told_the_same(String path, int status, String code) {
        SignedIn nour = signedIn("nour");

        HttpResponse<String> page = nour.answer(path, BROWSER);
        HttpResponse<String> problem = nour.answer(path, "*/*");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains(">" + code + "</p>");
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void the_api_tells_a_problem_whoever_asks() {
        HttpResponse<String> answer = signedIn("nour").answer("/api/nowhere", BROWSER);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
