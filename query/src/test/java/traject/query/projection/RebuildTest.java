package traject.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

        assertThat(as("admin")
                        .post("/api/maintenance/rebuild")
                        .body()
                        .path("cases")
                        .asInt())
                .isGreaterThanOrEqualTo(cases.size());

        assertThat(allRows()).isEqualTo(built).anyMatch(row -> row.contains("MEDIATOR"));
    }

    @Test
    void after_a_rebuild_the_projection_goes_on() {
        CaseWriter written = withLateEntriesCorrectionsAndRetractions();
        as("admin").post("/api/maintenance/rebuild");

        awaitInTables(written.entered("2025-06-02", Phase.EXPLORATION));
        awaitInTables(aCase().opened("2025-01-06"));
    }

    @Test
    void a_rebuild_leaves_the_looks_alone() {
        CaseWriter written = withLateEntriesCorrectionsAndRetractions();
        as("nour").get(written.path());

        as("admin").post("/api/maintenance/rebuild");

        assertThat(as("auditor")
                        .get(written.path() + "/looks")
                        .body()
                        .path("looks")
                        .size())
                .isEqualTo(1);
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
