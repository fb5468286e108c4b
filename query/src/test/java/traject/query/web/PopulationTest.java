package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

class PopulationTest extends RunningNode {

    /** A day before every case of the other tests, so that only what is opened here counts. */
    private static final String LONG_AGO = "?on=2001-06-01&knownAt=2002-01-01T00:00:00Z";

    @Test
    void cases_are_counted_on_a_day_as_known_at_a_moment_and_nothing_tells_which_they_are() {
        CaseWriter one = aCase().at("2001-01-06T10:00:00Z")
                .ofTeam("team-zuid")
                .opened("2001-01-06")
                .startedLeading("2001-01-06", "r1", "joris")
                .took("2001-01-10", "r1", ClientRole.WILLING_COLLABORATOR)
                .took("2001-01-10", "r1", HelperRole.COUNSELLOR);
        aCase().at("2001-01-06T10:00:00Z").opened("2001-01-06").closed("2001-03-06");
        aCase().at("2003-01-06T10:00:00Z").opened("2001-01-06");

        JsonNode all = as("researcher").get("/api/population" + LONG_AGO).body();

        assertThat(all.path("open").asInt()).isEqualTo(1);
        assertThat(all.path("closed").asInt()).isEqualTo(1);
        assertThat(all.path("configurations").toString())
                .isEqualTo("[{\"client\":\"WILLING_COLLABORATOR\",\"helper\":\"COUNSELLOR\",\"cases\":1}]");
        assertThat(all.toString()).doesNotContain(one.id().value(), "joris", "De naam", "team-zuid");
    }

    @Test
    void a_team_lead_counts_the_own_team() {
        aCase().at("2011-01-06T10:00:00Z").ofTeam("team-zuid").opened("2011-01-06");
        String query = "/api/population?on=2011-06-01&knownAt=2012-01-01T00:00:00Z";

        int before = as("lead-noord").get(query).body().path("open").asInt();
        aCase().at("2011-01-06T10:00:00Z").opened("2011-01-06");

        assertThat(as("lead-noord").get(query).body().path("open").asInt()).isEqualTo(before + 1);
        assertThat(as("auditor").get(query).body().path("open").asInt())
                .isGreaterThan(as("lead-noord").get(query).body().path("open").asInt());
    }
}
