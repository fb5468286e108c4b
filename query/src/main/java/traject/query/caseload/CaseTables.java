package traject.query.caseload;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.event.CaseId;

/** Writes what the fold of a case says into the tables; nothing else writes them. */
public final class CaseTables {

    private final JdbcTemplate jdbc;

    public CaseTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves no row of any case. */
    public void empty() {
        jdbc.update("DELETE FROM query.caseload");
    }

    /** Replaces all rows of these cases. */
    public void rewrite(Collection<FoldedCase> cases) {
        jdbc.batchUpdate(
                "DELETE FROM query.caseload WHERE case_id = ?",
                cases.stream()
                        .map(folded -> new Object[] {folded.summary().caseId().value()})
                        .toList());
        add(cases);
    }

    /** Adds the rows of cases that have none. */
    public void add(Collection<FoldedCase> cases) {
        List<Object[]> summaries = new ArrayList<>();
        List<Object[]> helpers = new ArrayList<>();
        List<Object[]> spells = new ArrayList<>();
        for (FoldedCase folded : cases) {
            CaseId caseId = folded.summary().caseId();
            summaries.add(summary(folded));
            folded.circle().helpers().forEach(helper -> helpers.add(new Object[] {caseId.value(), helper.value()}));
            folded.spells().forEach(spell -> spells.add(spell.row(caseId)));
        }
        jdbc.batchUpdate("""
                INSERT INTO query.caseload (case_id, version, status, phase, phase_since, team, service, service_type,
                    client, opened_on, opened_by, closed_on, leading_relationship, leading_helper, announced_to,
                    client_role, helper_role, last_entry_on, last_recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", summaries);
        jdbc.batchUpdate("INSERT INTO query.case_helper (case_id, helper) VALUES (?, ?)", helpers);
        jdbc.batchUpdate("""
                INSERT INTO query.spell (case_id, view, rank, kind, relationship, client_role, helper_role, phase,
                    from_on, to_on, start)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", spells);
    }

    private static @Nullable Object[] summary(FoldedCase folded) {
        CaseSummary summary = folded.summary();
        return new Object[] {
            summary.caseId().value(),
            summary.version(),
            summary.status().name(),
            text(summary.phase()),
            summary.phaseSince(),
            text(summary.team()),
            text(summary.service()),
            text(summary.serviceType()),
            text(summary.client()),
            summary.openedOn(),
            text(folded.circle().openedBy()),
            summary.closedOn(),
            text(summary.leading()),
            text(summary.leadingHelper()),
            text(folded.circle().announced()),
            text(summary.clientRole()),
            text(summary.helperRole()),
            summary.lastEntryOn(),
            summary.lastRecordedAt().atOffset(ZoneOffset.UTC)
        };
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
