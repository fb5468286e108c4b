package traject.query.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;

class WhoMaySeeTest extends RunningNode {

    private static final List<String> EVERYBODY = List.of(
            "nour", "sam", "lotte", "joris", "lead-noord", "lead-zuid", "auditor", "client-01", "researcher", "admin");

    @Test
    void who_opened_a_case_sees_it_while_nobody_leads() {
        CaseWriter written = aCase().by("nour").opened("2025-01-06");
        assertThat(whoSees(written)).containsExactlyInAnyOrder("nour", "lead-noord", "auditor");

        written.startedLeading("2025-01-07", "r1", "sam");
        assertThat(whoSees(written)).containsExactlyInAnyOrder("sam", "lead-noord", "auditor");
    }

    @Test
    void a_former_helper_goes_on_seeing_the_case() {
        CaseWriter written = aCase().opened("2025-01-06")
                .startedLeading("2025-01-07", "r1", "sam")
                .ended("2025-02-07", "r1")
                .startedLeading("2025-02-07", "r2", "joris");

        assertThat(whoSees(written)).containsExactlyInAnyOrder("sam", "joris", "lead-noord", "auditor");
    }

    @Test
    void a_relationship_that_was_recorded_by_mistake_gives_no_sight() {
        CaseWriter written = aCase().opened("2025-01-06").started("2025-01-07", "r1", "sam", false);
        written.retracted(written.last());

        assertThat(whoSees(written)).containsExactlyInAnyOrder("lead-noord", "auditor");
    }

    @Test
    void a_helper_to_whom_a_handover_is_announced_sees_the_case_while_it_is_pending() {
        CaseWriter written = aCase().opened("2025-01-06")
                .startedLeading("2025-01-07", "r1", "nour")
                .announced("2025-02-01", "lotte");
        assertThat(whoSees(written)).containsExactlyInAnyOrder("nour", "lotte", "lead-noord", "auditor");

        written.cancelled("2025-02-02", written.last());
        assertThat(whoSees(written)).containsExactlyInAnyOrder("nour", "lead-noord", "auditor");
    }

    @Test
    void a_team_lead_sees_the_cases_that_name_the_team() {
        CaseWriter written = aCase().ofTeam("team-zuid").opened("2025-01-06");

        assertThat(whoSees(written)).containsExactlyInAnyOrder("lead-zuid", "auditor");
    }

    @Test
    void a_client_sees_their_own_case() {
        CaseWriter written =
                aCase().ofClient("client-01").opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");

        assertThat(whoSees(written)).containsExactlyInAnyOrder("nour", "client-01", "lead-noord", "auditor");
    }

    @Test
    void rights_follow_what_is_known_today_whatever_day_is_asked_about() {
        CaseWriter written = aCase().opened("2025-01-06").startedLeading("2025-03-01", "r1", "sam");

        assertThat(as("sam").get(written.path() + "?on=2025-01-06").status()).isEqualTo(200);
        assertThat(as("sam").get("/api/cases?size=200&on=2025-01-06").caseIds())
                .contains(written.id().value());
    }

    /** By the single case, by the list from tables and by the list folded from the log: one and the same. */
    private Set<String> whoSees(CaseWriter written) {
        Map<String, Boolean> one = new HashMap<>();
        Map<String, Boolean> listed = new HashMap<>();
        Map<String, Boolean> listedThen = new HashMap<>();
        for (String name : EVERYBODY) {
            one.put(name, as(name).get(written.path()).status() == 200);
            listed.put(name, isListed(written, name, "&after=" + written.position()));
            listedThen.put(name, isListed(written, name, "&knownAt=2030-01-01T00:00:00Z"));
        }
        assertThat(listed).isEqualTo(one);
        assertThat(listedThen).isEqualTo(one);
        return EVERYBODY.stream().filter(one::get).collect(toSet());
    }

    private boolean isListed(CaseWriter written, String name, String query) {
        for (int page = 0; ; page++) {
            List<String> cases =
                    as(name).get("/api/cases?size=200&page=" + page + query).caseIds();
            if (cases.isEmpty() || cases.contains(written.id().value())) {
                return !cases.isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/replay"})
    void a_case_that_one_may_not_see_is_as_unknown_as_one_that_does_not_exist(String part) {
        CaseWriter written = aCase().opened("2025-01-06");

        for (String name : List.of("nour", "lead-zuid", "client-01", "researcher", "admin")) {
            Answer hidden = as(name).get(written.path() + part);
            Answer unknown = as(name).get("/api/cases/there-is-none" + part);
            Answer impossible = as(name).get("/api/cases/-" + part);

            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text().replace(written.path(), ""))
                    .isEqualTo(unknown.text().replace("/api/cases/there-is-none", ""));
            assertThat(hidden.text().replace(written.path(), ""))
                    .isEqualTo(impossible.text().replace("/api/cases/-", ""));
            assertThat(headers(hidden)).isEqualTo(headers(unknown));
        }
    }

    /** Now and then the server says that it ends the connection, to whomever it answers. */
    private static Set<String> headers(Answer answer) {
        Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"researcher", "admin"})
    void who_sees_no_case_has_no_list(String name) {
        assertThat(as(name).get("/api/cases").status()).isEqualTo(403);
        assertThat(as(name).get("/api/cases?on=2025-01-01").status()).isEqualTo(403);
    }

    @Test
    void only_an_auditor_reads_who_looked() {
        CaseWriter written = aCase().opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");

        for (String name : EVERYBODY) {
            int status = name.equals("auditor") ? 200 : 403;
            assertThat(as(name).get(written.path() + "/looks").status()).isEqualTo(status);
            assertThat(as(name).get("/api/research/looks").status()).isEqualTo(status);
        }
        assertThat(as("auditor").get("/api/cases/there-is-none/looks").status()).isEqualTo(404);
    }

    @Test
    void only_an_administrator_rebuilds() {
        for (String name : EVERYBODY) {
            assertThat(as(name).post("/api/maintenance/rebuild").status()).isEqualTo(name.equals("admin") ? 202 : 403);
            assertThat(as(name).get("/api/maintenance/rebuild?wait=60").status())
                    .isEqualTo(name.equals("admin") ? 200 : 403);
        }
    }

    @Test
    void counts_are_for_researchers_auditors_and_team_leads() {
        for (String name : EVERYBODY) {
            assertThat(as(name).get("/api/population").status())
                    .isEqualTo(
                            Set.of("researcher", "auditor", "lead-noord", "lead-zuid")
                                            .contains(name)
                                    ? 200
                                    : 403);
        }
    }
}
