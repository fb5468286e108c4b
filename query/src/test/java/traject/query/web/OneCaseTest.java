package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.event.RelationshipId;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.SurveyItem;
import traject.shared.vocabulary.SurveyMode;

class OneCaseTest extends RunningNode {

    private static final String KNOWN_IN_MARCH = "knownAt=2025-03-31T23:59:00Z";
    private static final String KNOWN_IN_JUNE = "knownAt=2025-06-30T23:59:00Z";

    private CaseWriter withALateShift() {
        return aCase().opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-01-10", "r1", HelperRole.RESCUER)
                .at("2025-06-02T10:00:00Z")
                .took("2025-02-15", "r1", HelperRole.PROBLEM_SOLVER);
    }

    @Test
    void a_state_is_asked_for_a_day_as_known_at_a_moment() {
        CaseWriter written = withALateShift();

        assertThat(helperRole(written, "?on=2025-03-01&" + KNOWN_IN_MARCH)).isEqualTo("RESCUER");
        assertThat(helperRole(written, "?on=2025-03-01&" + KNOWN_IN_JUNE)).isEqualTo("PROBLEM_SOLVER");
        assertThat(helperRole(written, "?on=2025-01-31&" + KNOWN_IN_JUNE)).isEqualTo("RESCUER");
        assertThat(helperRole(written, "")).isEqualTo("PROBLEM_SOLVER");
    }

    private String helperRole(CaseWriter written, String query) {
        return as("nour")
                .get(written.path() + query)
                .body()
                .path("configuration")
                .path("helper")
                .asString();
    }

    @Test
    void before_its_opening_a_case_has_no_state() {
        Answer answer = as("nour").get(withALateShift().path() + "?on=2025-01-05");

        assertThat(answer.body().path("status").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void the_answer_tells_the_version_that_a_command_may_name() {
        assertThat(as("nour").get(withALateShift().path()).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void the_timeline_shows_a_corrected_entry_with_its_versions() {
        CaseWriter written = withALateShift();
        written.corrected(written.last(), "2025-02-20", "r1", HelperRole.COUNSELLOR);

        JsonNode entry = as("nour")
                .get(written.path() + "/timeline")
                .body()
                .path("entries")
                .get(3);

        assertThat(entry.path("first").path("role").asString()).isEqualTo("PROBLEM_SOLVER");
        assertThat(entry.path("newest").path("role").asString()).isEqualTo("COUNSELLOR");
        assertThat(entry.path("newest").path("type").asString()).isEqualTo("role-shifted");
        assertThat(entry.path("changes").size()).isEqualTo(1);
    }

    @Test
    void the_replay_gives_the_state_after_each_step() {
        CaseWriter written = withALateShift().entered("2025-03-01", Phase.EXPLORATION);

        JsonNode steps = as("nour").get(written.path() + "/replay").body().path("steps");

        assertThat(steps.size()).isEqualTo(5);
        assertThat(steps.get(0).path("after").path("phase").path("phase").asString())
                .isEqualTo("WELCOME");
        assertThat(steps.get(4).path("after").path("phase").path("phase").asString())
                .isEqualTo("EXPLORATION");
    }

    @Test
    void a_replay_is_walked_part_by_part_and_tells_the_total() {
        String path = withALateShift().path() + "/replay";
        JsonNode whole = as("nour").get(path).body();

        assertThat(whole.path("total").asInt()).isEqualTo(4);
        for (int from = 0; from < 4; from += 2) {
            JsonNode part = as("nour").get(path + "?size=2&from=" + from).body();
            assertThat(part.path("total").asInt()).isEqualTo(4);
            assertThat(part.path("steps").size()).isEqualTo(2);
            assertThat(part.path("steps").get(0)).isEqualTo(whole.path("steps").get(from));
            assertThat(part.path("steps").get(1)).isEqualTo(whole.path("steps").get(from + 1));
        }
        assertThat(as("nour").get(path + "?from=4").body().path("steps").size()).isZero();
        for (String wrong : List.of("from=-1", "size=0", "size=101")) {
            assertThat(as("nour").get(path + "?" + wrong).code()).isEqualTo("parameter-malformed");
        }
    }

    @Test
    void a_client_reads_no_free_text_about_others() {
        CaseWriter written = aCase().ofClient("client-01")
                .opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-01-10", "r1", HelperRole.RESCUER, CaseWriter.text("nour", "over nour"))
                .took("2025-02-10", "r1", HelperRole.COUNSELLOR, CaseWriter.text("client-01", "over de client"));

        for (String part : List.of("", "/timeline", "/replay")) {
            assertThat(as("nour").get(written.path() + part).text()).contains("De naam van de cliënt");
            assertThat(as("client-01").get(written.path() + part).text()).contains("De naam van de cliënt");
        }
        assertThat(as("nour").get(written.path() + "/timeline").text()).contains("over nour", "over de client");
        assertThat(as("client-01").get(written.path() + "/timeline").text())
                .contains("over de client")
                .doesNotContain("over nour");
        assertThat(as("client-01").get(written.path() + "/replay").text()).doesNotContain("over nour");
    }

    @Test
    void a_helper_reads_no_survey_answers_that_the_client_keeps_from_them() {
        CaseWriter written = aCase().ofClient("client-01")
                .opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .recorded(entry -> new SurveyAnswered(
                        entry,
                        LocalDate.parse("2025-02-01"),
                        new RelationshipId("r1"),
                        SurveyMode.PHONE,
                        true,
                        false,
                        false,
                        List.of(new SurveyAnswer(SurveyItem.TRUST_BOND, 3))));

        assertThat(survey("nour", written).has("answers")).isFalse();
        assertThat(survey("client-01", written).path("answers").size()).isEqualTo(1);
        assertThat(survey("auditor", written).path("answers").size()).isEqualTo(1);
    }

    private JsonNode survey(String name, CaseWriter written) {
        return as(name).get(written.path() + "/timeline")
                .body()
                .path("entries")
                .get(2)
                .path("newest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=tomorrow",
                "on=2025-02-30",
                "on=%2B999999999-12-31",
                "on=%2B10000-01-01",
                "on=-0001-01-01",
                "on=0000-01-01",
                "on=2025-01-01Z",
                "on=",
                "knownAt=2025-02-01",
                "knownAt=%2B1000000000-12-31T23:59:59Z",
                "knownAt=-1000000000-01-01T00:00:00Z",
                "view=",
                "view=BOTH",
                "view=GOD",
                "after=",
                "after=x"
            })
    void a_malformed_parameter_is_refused_and_named(String query) {
        Answer answer = as("nour").get(withALateShift().path() + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-malformed");
        assertThat(answer.body().path("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=0001-01-01",
                "on=9999-12-31",
                "knownAt=0001-01-01T00:00:00Z",
                "knownAt=9999-12-31T23:59:59.999999999Z",
                "knownAt=2025-02-01T12:00:00.5Z"
            })
    void the_first_and_the_last_year_are_answered_by_every_question(String query) {
        CaseWriter written = withALateShift();
        for (String question : List.of("", "/timeline", "/replay", "/spells", "/patterns")) {
            if (query.startsWith("known") || !List.of("/timeline", "/replay").contains(question)) {
                assertThat(as("nour")
                                .get(written.path() + question + "?" + query)
                                .status())
                        .as(question)
                        .isEqualTo(200);
            }
        }
        assertThat(as("lead-noord").get("/api/cases?" + query).status()).isEqualTo(200);
        assertThat(as("lead-noord").get("/api/population?" + query).status()).isEqualTo(200);
        assertThat(as("lead-noord").get("/api/configurations?" + query).status())
                .isEqualTo(200);
        assertThat(as("auditor").get(written.path() + "/looks").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=2025-01-01&on=2025-02-01", "view=HELPER&view=HELPER", "after=1&after="})
    void a_repeated_parameter_is_refused_rather_than_half_heard(String query) {
        Answer answer = as("nour").get(withALateShift().path() + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-repeated");
        assertThat(answer.body().path("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_misspelt_parameter_is_refused_rather_than_passed_over() {
        Answer answer = as("nour").get(withALateShift().path() + "?knownat=2025-02-01T00:00:00Z");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-unknown");
        assertThat(answer.body().path("field").asString()).isEqualTo("knownat");
    }

    @Test
    void a_position_where_nothing_stands_is_refused() {
        CaseWriter written = withALateShift();

        assertThat(as("nour")
                        .get(written.path() + "?after=" + written.position())
                        .status())
                .isEqualTo(200);
        assertThat(as("nour").get(written.path() + "?after=999999999").code()).isEqualTo("position-unknown");
    }
}
