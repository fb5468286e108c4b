package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

class CaseloadTest extends RunningNode {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A helper whom no other test knows, so that a list of theirs holds the cases of this test only. */
    private final String helper = "helper-" + COUNT.incrementAndGet();

    private CaseWriter aRunningCase() {
        return aCase().opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", helper)
                .took("2025-01-10", "r1", ClientRole.WILLING_COLLABORATOR)
                .took("2025-01-10", "r1", HelperRole.COUNSELLOR)
                .entered("2025-02-01", Phase.EXPLORATION);
    }

    private CaseWriter aClosedCase() {
        return aCase().opened("2025-01-07")
                .startedLeading("2025-01-07", "r1", helper)
                .closed("2025-03-01");
    }

    private CaseWriter aCaseThatAnotherLeads() {
        return aCase().opened("2025-01-08")
                .started("2025-01-08", "r1", helper, false)
                .startedLeading("2025-01-09", "r2", "sam");
    }

    @ParameterizedTest
    @CsvSource({
        "'', running closed other",
        "&status=open, running other",
        "&status=closed, closed",
        "&phase=EXPLORATION, running",
        "&phase=STABILITY, ''",
        "'&configuration=WILLING_COLLABORATOR,COUNSELLOR', running",
        "'&configuration=WILLING_COLLABORATOR,INSPECTOR', ''"
    })
    void a_list_is_narrowed_from_tables_and_from_the_log_alike(String filter, String expected) {
        CaseWriter running = aRunningCase();
        CaseWriter closed = aClosedCase();
        CaseWriter other = aCaseThatAnotherLeads();
        String query = "/api/cases?helper=" + helper + filter;
        List<String> wanted = List.of(other, closed, running).stream()
                .filter(each -> expected.contains(each == running ? "running" : each == closed ? "closed" : "other"))
                .map(each -> each.id().value())
                .toList();

        awaitTables(running, closed, other);
        assertThat(as("auditor").get(query).caseIds()).isEqualTo(wanted);
        assertThat(as("auditor").get(query + "&knownAt=2030-01-01T00:00:00Z").caseIds())
                .isEqualTo(wanted);
        assertThat(as("auditor").get(query).body().path("total").asLong()).isEqualTo(wanted.size());
    }

    private void awaitTables(CaseWriter... cases) {
        for (CaseWriter each : cases) {
            assertThat(as("auditor")
                            .get("/api/cases?size=1&after=" + each.position())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_line_says_where_the_case_stands_from_tables_and_from_the_log_alike() {
        CaseWriter written = aRunningCase();

        Answer now = as("auditor").get("/api/cases?helper=" + helper + "&after=" + written.position());
        Answer folded = as("auditor").get("/api/cases?knownAt=2030-01-01T00:00:00Z&helper=" + helper);

        assertThat(now.text()).isEqualTo(folded.text());
        assertThat(now.body().path("cases").get(0).toString())
                .contains("\"phase\":\"EXPLORATION\"", "\"phaseSince\":\"2025-02-01\"", "\"version\":4")
                .contains(
                        "\"openedOn\":\"2025-01-06\"",
                        "\"leadingHelper\":\"" + helper + "\"",
                        "\"lastEntryOn\":\"2025-02-01\"")
                .contains("\"lastRecordedAt\":\"2025-01-06T10:00:04Z\"");
    }

    @Test
    void a_case_that_was_not_open_yet_on_the_day_is_not_listed() {
        CaseWriter written = aRunningCase();

        assertThat(as("auditor")
                        .get("/api/cases?on=2025-01-05&helper=" + helper)
                        .caseIds())
                .isEmpty();
        assertThat(as("lead-noord").get("/api/cases?on=1950-01-01").caseIds()).isEmpty();
        assertThat(as("auditor")
                        .get("/api/cases?on=2025-01-06&helper=" + helper)
                        .caseIds())
                .containsExactly(written.id().value());
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_tell_the_total() {
        CaseWriter first = aRunningCase();
        CaseWriter second = aClosedCase();
        CaseWriter third = aCaseThatAnotherLeads();
        awaitTables(first, second, third);

        for (String clock : List.of("", "&on=2026-01-01")) {
            Answer one = as("auditor").get("/api/cases?size=2&helper=" + helper + clock);
            Answer two = as("auditor").get("/api/cases?size=2&page=1&helper=" + helper + clock);
            Answer beyond = as("auditor").get("/api/cases?size=2&page=2&helper=" + helper + clock);

            assertThat(one.caseIds())
                    .containsExactly(third.id().value(), second.id().value());
            assertThat(two.caseIds()).containsExactly(first.id().value());
            assertThat(beyond.caseIds()).isEmpty();
            assertThat(List.of(one, two, beyond))
                    .allMatch(page -> page.body().path("total").asInt() == 3);
        }
    }

    @Test
    void a_list_is_asked_for_a_day_as_known_at_a_moment() {
        CaseWriter written = aCase().opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", helper)
                .at("2025-06-02T10:00:00Z")
                .entered("2025-02-15", Phase.EXPLORATION);
        String query = "/api/cases?helper=" + helper + "&phase=EXPLORATION";

        assertThat(as("auditor")
                        .get(query + "&on=2025-03-01&knownAt=2025-03-31T00:00:00Z")
                        .caseIds())
                .isEmpty();
        assertThat(as("auditor")
                        .get(query + "&on=2025-03-01&knownAt=2025-06-30T00:00:00Z")
                        .caseIds())
                .containsExactly(written.id().value());
        assertThat(as("auditor").get(query + "&on=2025-02-01").caseIds()).isEmpty();
        assertThat(as("auditor")
                        .get("/api/cases?on=2024-12-31&helper=" + helper)
                        .caseIds())
                .isEmpty();
    }

    @Test
    void a_reader_sees_what_was_just_recorded() {
        for (int i = 0; i < 20; i++) {
            CaseWriter written = aRunningCase();

            assertThat(as("auditor")
                            .get("/api/cases?size=200&helper=" + helper + "&after=" + written.position())
                            .caseIds())
                    .contains(written.id().value());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase=NONE",
                "configuration=COUNSELLOR",
                "configuration=COUNSELLOR,WILLING_COLLABORATOR",
                "configuration=A,B,C",
                "helper=-",
                "status=unknown",
                "status=half",
                "page=-1",
                "page=x",
                "size=0",
                "size=201",
                "after=x",
                "on=2025",
                "knownAt=now"
            })
    void a_malformed_filter_is_refused_and_named(String query) {
        Answer answer = as("auditor").get("/api/cases?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("parameter-malformed");
        assertThat(answer.body().path("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }
}
