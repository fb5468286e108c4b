package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

class CaseConfigurationTest extends RunningNode {

    private CaseWriter steady() {
        return aCase().ofClient("client-01")
                .opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-01-10", "r1", ClientRole.ATTACHED_STAYER)
                .took("2025-01-10", "r1", HelperRole.COUNSELLOR);
    }

    @Test
    void spells_tell_from_when_to_when_a_configuration_held_on_either_clock() {
        CaseWriter written = steady().at("2025-06-02T10:00:00Z").took("2025-03-01", "r1", HelperRole.PROBLEM_SOLVER);

        assertThat(configurations(written, "?on=2025-04-01"))
                .isEqualTo("COUNSELLOR 2025-01-10 2025-03-01, PROBLEM_SOLVER 2025-03-01 ");
        assertThat(configurations(written, "?on=2025-02-01")).isEqualTo("COUNSELLOR 2025-01-10 ");
        assertThat(configurations(written, "?on=2025-04-01&knownAt=2025-05-01T00:00:00Z"))
                .isEqualTo("COUNSELLOR 2025-01-10 ");
    }

    private String configurations(CaseWriter written, String query) {
        JsonNode relationship = as("nour")
                .get(written.path() + "/spells" + query)
                .body()
                .path("spells")
                .path("relationships")
                .get(0);
        return String.join(
                ", ",
                stream(relationship.path("configurations"))
                        .map(spell -> String.join(
                                " ",
                                spell.path("value").path("helper").asString(),
                                spell.path("from").asString(),
                                spell.path("to").asString("")))
                        .toList());
    }

    @Test
    void a_pattern_comes_with_its_entries_its_source_and_what_it_is() {
        CaseWriter written = steady();

        Answer answer = as("nour").get(written.path() + "/patterns?on=2025-02-01");

        JsonNode stable = answer.body().path("patterns").get(0);
        assertThat(stable.path("found").path("pattern").asString()).isEqualTo("STABLE");
        assertThat(stable.path("found").path("relationship").asString()).isEqualTo("r1");
        assertThat(stable.path("found").path("entries").toString()).isEqualTo("[\"e3\",\"e4\"]");
        assertThat(stable.path("description").path("sources").toString()).isEqualTo("[\"A\"]");
        assertThat(stable.path("description").path("what").path("nl").asString())
                .isEqualTo("Geen enkele rol verandert.");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void patterns_are_read_as_known_at_a_moment() {
        CaseWriter written = steady().at("2025-06-02T10:00:00Z").took("2025-03-01", "r1", HelperRole.PROBLEM_SOLVER);

        assertThat(patterns(written, "?on=2025-04-01&knownAt=2025-05-01T00:00:00Z"))
                .containsExactly("STABLE");
        assertThat(patterns(written, "?on=2025-04-01")).containsExactly("DEPENDENCY_RISK");
    }

    private List<String> patterns(CaseWriter written, String query) {
        return stream(as("nour")
                        .get(written.path() + "/patterns" + query)
                        .body()
                        .path("patterns"))
                .map(each -> each.path("found").path("pattern").asString())
                .toList();
    }

    @Test
    void signals_depend_on_the_day_asked_and_name_the_threshold_they_rest_on() {
        CaseWriter written = steady();

        assertThat(signals(written, "2025-03-10").size()).isZero();
        JsonNode silence = signals(written, "2025-03-11").get(0);
        assertThat(silence.path("kind").asString()).isEqualTo("SILENT_FOR_LONG");
        assertThat(silence.path("entries").toString()).isEqualTo("[\"e4\"]");
        assertThat(silence.path("thresholds").toString()).isEqualTo("[{\"name\":\"SILENT\",\"value\":60}]");
        assertThat(silence.path("label").path("nl").asString()).isEqualTo("Lang stil");
        assertThat(silence.path("label").path("en").asString()).isEqualTo("Silent for long");
        assertThat(silence.path("meaning").path("nl").asString()).contains("al lang niets gebeurd");
        assertThat(silence.path("sources").toString()).isEqualTo("[\"OURS\"]");
    }

    private JsonNode signals(CaseWriter written, String on) {
        return as("nour").get(written.path() + "/patterns?on=" + on).body().path("signals");
    }

    @Test
    void whoever_may_see_the_case_may_see_these_and_every_look_is_recorded() {
        CaseWriter written = steady();
        for (String name : List.of("nour", "client-01", "lead-noord", "auditor")) {
            assertThat(as(name).get(written.path() + "/spells").status()).isEqualTo(200);
            assertThat(as(name).get(written.path() + "/patterns").status()).isEqualTo(200);
        }
        for (String name : List.of("sam", "lead-zuid", "researcher", "admin")) {
            assertThat(as(name).get(written.path() + "/spells").status()).isEqualTo(404);
            assertThat(as(name).get(written.path() + "/patterns").status()).isEqualTo(404);
        }

        assertThat(stream(as("auditor").get(written.path() + "/looks").body().path("looks"))
                        .map(look -> look.path("who").asString() + " "
                                + look.path("what").asString()))
                .containsExactly(
                        "auditor PATTERNS",
                        "auditor SPELLS",
                        "lead-noord PATTERNS",
                        "lead-noord SPELLS",
                        "client-01 PATTERNS",
                        "client-01 SPELLS",
                        "nour PATTERNS",
                        "nour SPELLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spells", "/patterns"})
    void a_view_of_both_is_refused_and_is_no_look(String part) {
        CaseWriter written = steady();

        assertThat(as("nour").get(written.path() + part + "?view=BOTH").code()).isEqualTo("parameter-malformed");
        assertThat(as("nour").get(written.path() + part + "?vieuw=CLIENT").code())
                .isEqualTo("parameter-unknown");
        assertThat(as("auditor")
                        .get(written.path() + "/looks")
                        .body()
                        .path("looks")
                        .size())
                .isZero();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
