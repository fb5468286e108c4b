package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.View;

class ConfigurationsTest extends RunningNode {

    /** A year before every case of the other tests, and cases of one team, so that only what is opened here counts. */
    private static String in(int year, String team) {
        return "/api/configurations?on=" + year + "-12-01&knownAt=" + (year + 1) + "-01-01T00:00:00Z&team=" + team;
    }

    private CaseWriter collaborating(int year, String team) {
        return aCase().at(year + "-01-06T10:00:00Z")
                .ofTeam(team)
                .opened(year + "-01-06")
                .startedLeading(year + "-01-06", "r1", "joris")
                .took(year + "-01-10", "r1", ClientRole.WILLING_COLLABORATOR)
                .took(year + "-01-10", "r1", HelperRole.PROBLEM_SOLVER)
                .took(year + "-11-10", "r1", HelperRole.COUNSELLOR)
                .recorded(entry -> new RelationshipAssessed(
                        entry,
                        LocalDate.of(year, 11, 20),
                        new RelationshipId("r1"),
                        RelationshipOutcome.SUCCESS,
                        View.HELPER,
                        null));
    }

    private static JsonNode cell(Answer answer, HelperRole helper) {
        return StreamSupport.stream(answer.body().path("cells").spliterator(), false)
                .filter(cell -> cell.path("client").asString().equals("WILLING_COLLABORATOR"))
                .filter(cell -> cell.path("helper").asString().equals(helper.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_observed_table_stands_beside_the_published_one_and_nothing_tells_which_cases_they_are() {
        CaseWriter written = collaborating(2021, "team-oost");

        Answer answer = as("researcher").get(in(2021, "team-oost"));

        JsonNode cell = cell(answer, HelperRole.COUNSELLOR);
        assertThat(cell.path("relationships").asInt()).isEqualTo(1);
        assertThat(cell.path("outcomes").toString()).isEqualTo("{\"SUCCESS\":1}");
        assertThat(cell.path("perceptionUnknown").asInt()).isEqualTo(1);
        assertThat(cell.path("published").path("outcomes").toString())
                .isEqualTo(
                        "{\"DERIVED\":{\"SUCCESS\":9,\"STABILITY\":2},\"PRINTED\":{\"SUCCESS\":10,\"STABILITY\":2}}");
        assertThat(answer.body().path("cells").size()).isEqualTo(36);
        assertThat(answer.body().path("published").get(0).path("sources").toString())
                .isEqualTo("[\"A\",\"B\"]");
        assertThat(answer.text()).doesNotContain(written.id().value(), "joris", "De naam", "team-oost");
    }

    @Test
    void by_longest_a_relationship_counts_where_it_was_most_of_the_time() {
        collaborating(2022, "team-west");

        Answer answer = as("researcher").get(in(2022, "team-west") + "&by=longest");

        assertThat(cell(answer, HelperRole.PROBLEM_SOLVER).path("relationships").asInt())
                .isEqualTo(1);
        assertThat(cell(answer, HelperRole.COUNSELLOR).path("relationships").asInt())
                .isZero();
    }

    @Test
    void a_group_is_what_the_caseload_knows() {
        collaborating(2023, "team-dijk").entered("2023-02-01", Phase.EXPLORATION);
        String all = in(2023, "team-dijk");

        for (String inside : List.of(
                "phase=EXPLORATION",
                "helper=joris",
                "status=open",
                "configuration=WILLING_COLLABORATOR,COUNSELLOR",
                "serviceType=OCMW",
                "service=ocmw")) {
            assertThat(relationships(all + "&" + inside)).as(inside).isEqualTo(1);
        }
        assertThat(relationships(in(2023, "team-elsewhere"))).isZero();
        for (String outside : List.of(
                "phase=WELCOME",
                "helper=nour",
                "status=closed",
                "configuration=WILLING_COLLABORATOR,MEDIATOR",
                "serviceType=CAW",
                "service=caw")) {
            assertThat(relationships(all + "&" + outside)).as(outside).isZero();
        }
    }

    private int relationships(String query) {
        return as("auditor").get(query).body().path("relationships").asInt(-1);
    }

    @Test
    void a_team_lead_counts_the_own_team() {
        String zuid = in(2021, "team-zuid");
        int before = as("lead-zuid").get(zuid).body().path("relationships").asInt();

        collaborating(2021, "team-zuid");

        assertThat(as("lead-zuid").get(zuid).body().path("relationships").asInt())
                .isEqualTo(before + 1);
        assertThat(as("lead-noord").get(zuid).body().path("relationships").asInt(-1))
                .isZero();
    }

    @Test
    void counts_are_for_researchers_auditors_and_team_leads() {
        for (String name : List.of("nour", "lead-noord", "auditor", "client-01", "researcher", "admin")) {
            assertThat(as(name).get("/api/configurations").status())
                    .isEqualTo(Set.of("researcher", "auditor", "lead-noord").contains(name) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=first", "view=BOTH", "status=asleep", "serviceType=BANK", "on=tomorrow"})
    void a_malformed_parameter_is_refused_and_named(String query) {
        Answer answer = as("researcher").get("/api/configurations?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-malformed");
        assertThat(answer.body().path("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }
}
