package traject.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import traject.query.Api;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.event.EntryId;
import traject.shared.examples.Scenario;
import traject.shared.examples.SemanticsExamples;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

class RebuildTest extends RunningNode {

    private CaseWriter withLateEntriesCorrectionsAndRetractions() {
        CaseWriter written = aCase().opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-01-10", "r1", ClientRole.WILLING_COLLABORATOR)
                .took("2025-03-10", "r1", HelperRole.COUNSELLOR);
        EntryId shift = written.last();
        return written.at("2025-06-02T10:00:00Z")
                .took("2025-02-15", "r1", HelperRole.RESCUER)
                .corrected(shift, "2025-04-10", "r1", HelperRole.MEDIATOR)
                .entered("2025-02-01", Phase.EXPLORATION)
                .retracted(written.last())
                .announced("2025-06-02", "sam");
    }

    @Test
    void rebuilt_tables_equal_to_the_row_what_the_projection_had_built() {
        List<CaseWriter> cases = new ArrayList<>(List.of(withLateEntriesCorrectionsAndRetractions()));
        for (Scenario scenario : SemanticsExamples.scenarios()) {
            cases.add(aCase().copied(scenario.recorded()));
        }
        cases.forEach(this::awaitInTables);
        List<String> built = allRows();
        asOwner()
                .sql("UPDATE query.caseload SET phase = 'NONE', version = version + 100")
                .update();
        asOwner().sql("DELETE FROM query.spell").update();

        assertThat(rebuilt().path("cases").asInt()).isGreaterThanOrEqualTo(cases.size());

        assertThat(allRows()).isEqualTo(built).anyMatch(row -> row.contains("MEDIATOR"));
    }

    @Test
    void after_a_rebuild_the_projection_goes_on() {
        CaseWriter written = withLateEntriesCorrectionsAndRetractions();
        rebuilt();

        awaitInTables(written.entered("2025-06-02", Phase.EXPLORATION));
        awaitInTables(aCase().opened("2025-01-06"));
    }

    @Test
    void a_rebuild_leaves_the_looks_alone() {
        CaseWriter written = withLateEntriesCorrectionsAndRetractions();
        as("nour").get(written.path());

        rebuilt();

        assertThat(as("auditor")
                        .get(written.path() + "/looks")
                        .body()
                        .path("looks")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void rebuilt_tables_have_the_indexes_keys_and_rights_of_the_old_ones() {
        List<String> before = shapes();

        rebuilt();
        rebuilt();

        assertThat(shapes()).isEqualTo(before).anyMatch(shape -> shape.contains("caseload_order"));
    }

    @Test
    void one_rebuild_runs_at_a_time_on_all_nodes_and_can_be_cancelled() throws SQLException {
        List<String> before = allRows();
        try (Connection other = connection();
                Statement sql = other.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + RebuildWorker.KEY + ")");

            assertThat(as("admin").post("/api/maintenance/rebuild").status()).isEqualTo(202);
            assertThat(state()).isEqualTo("WAITING");
            assertThat(projection().path("rebuild").asString()).isEqualTo("WAITING");
            assertThat(as("admin").post("/api/maintenance/rebuild").code()).isEqualTo("rebuild-running");
            assertThat(as("admin").delete("/api/maintenance/rebuild").status()).isEqualTo(200);
            assertThat(state()).isEqualTo("CANCELLED");
            assertThat(as("admin").delete("/api/maintenance/rebuild").code()).isEqualTo("rebuild-not-running");
        }
        assertThat(allRows()).isEqualTo(before);
        rebuilt();
    }

    @Test
    void a_wait_is_at_most_a_minute() {
        assertThat(as("admin").get("/api/maintenance/rebuild?wait=61").code()).isEqualTo("parameter-malformed");
    }

    private String state() {
        return as("admin").get("/api/maintenance/rebuild").body().path("state").asString();
    }

    private List<String> shapes() {
        return asOwner().sql("""
                        SELECT indexdef AS shape FROM pg_indexes
                        WHERE schemaname = 'query' AND tablename IN ('caseload', 'case_helper', 'spell')
                        UNION ALL SELECT concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
                        WHERE connamespace = 'query'::regnamespace AND contype IN ('p', 'f')
                        UNION ALL SELECT concat(relname, relacl) FROM pg_class
                        WHERE relnamespace = 'query'::regnamespace AND relkind = 'r'
                        ORDER BY 1""").query((row, _) -> row.getString("shape")).list();
    }

    private JsonNode rebuilt() {
        Api.Answer asked = as("admin").post("/api/maintenance/rebuild");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Location")).isEqualTo("/api/maintenance/rebuild");
        JsonNode ended = as("admin").get("/api/maintenance/rebuild?wait=60").body();
        assertThat(ended.path("state").asString()).isEqualTo("FINISHED");
        return ended;
    }

    private void awaitInTables(CaseWriter written) {
        assertThat(as("auditor")
                        .get("/api/cases?size=1&after=" + written.position())
                        .status())
                .isEqualTo(200);
    }

    private List<String> allRows() {
        return jdbc.sql("""
                        SELECT to_jsonb(c)::text AS line FROM query.caseload c
                        UNION ALL SELECT to_jsonb(h)::text FROM query.case_helper h
                        UNION ALL SELECT to_jsonb(s)::text FROM query.spell s
                        ORDER BY line""").query((row, _) -> row.getString("line")).list();
    }
}
