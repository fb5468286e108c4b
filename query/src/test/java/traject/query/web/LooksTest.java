package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import traject.query.CaseWriter;
import traject.query.RunningNode;

class LooksTest extends RunningNode {

    private CaseWriter written() {
        return aCase().opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");
    }

    @Test
    void every_look_at_a_case_is_recorded_with_what_was_asked() {
        CaseWriter written = written();
        as("nour").get(written.path() + "?on=2025-02-01&knownAt=2025-03-01T00:00:00Z");
        as("auditor").get(written.path() + "/timeline");
        as("lead-noord").get(written.path() + "/replay");
        as("nour").get("/api/cases?size=200&after=" + written.position());

        assertThat(looks(written))
                .containsExactly(
                        "nour HELPER LIST  ",
                        "lead-noord TEAM_LEAD REPLAY  ",
                        "auditor AUDITOR TIMELINE  ",
                        "nour HELPER STATE 2025-02-01 2025-03-01T00:00:00Z");
    }

    @Test
    void who_is_not_shown_a_case_did_not_look_at_it() {
        CaseWriter written = written();
        as("sam").get(written.path());
        as("nour").get(written.path() + "?view=BOTH");
        as("sam").get("/api/cases?size=200&after=" + written.position());

        assertThat(looks(written)).isEmpty();
    }

    private List<String> looks(CaseWriter written) {
        return StreamSupport.stream(
                        as("auditor")
                                .get(written.path() + "/looks")
                                .body()
                                .path("looks")
                                .spliterator(),
                        false)
                .map(look -> String.join(
                        " ",
                        look.path("who").asString(),
                        look.path("role").asString(),
                        look.path("what").asString(),
                        look.path("on").asString(""),
                        look.path("knownAt").asString("")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE query.look SET who = 'x'", "DELETE FROM query.look", "TRUNCATE query.look"})
    void nobody_changes_or_removes_a_look(String statement) {
        as("nour").get(written().path());

        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> asOwner().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
