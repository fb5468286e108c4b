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

    private static final String CASELOAD = """
            (case_id, version, status, phase, phase_since, team, service, service_type, client, opened_on, opened_by,
             closed_on, leading_relationship, leading_helper, announced_to, client_role, helper_role, last_entry_on,
             last_recorded_at)""";
    private static final String CASE_HELPER = "(case_id, helper)";
    private static final String SPELL = """
            (case_id, view, rank, kind, relationship, client_role, helper_role, phase, from_on, to_on, start)""";

    private final JdbcTemplate jdbc;
    private final String next;

    private CaseTables(JdbcTemplate jdbc, String next) {
        this.jdbc = jdbc;
        this.next = next;
    }

    /** Those that are read. */
    public static CaseTables read(JdbcTemplate jdbc) {
        return new CaseTables(jdbc, "");
    }

    /** Those that a rebuild fills beside them. */
    public static CaseTables next(JdbcTemplate jdbc) {
        return new CaseTables(jdbc, "_next");
    }

    /** Replaces all rows of these cases. */
    public void rewrite(Collection<FoldedCase> cases) {
        jdbc.batchUpdate(
                "DELETE FROM query.caseload" + next + " WHERE case_id = ?",
                cases.stream()
                        .map(folded -> new Object[] {folded.summary().caseId().value()})
                        .toList());
        Rows rows = Rows.of(cases);
        insert("caseload", CASELOAD, rows.summaries());
        insert("case_helper", CASE_HELPER, rows.helpers());
        insert("spell", SPELL, rows.spells());
    }

    private void insert(String table, String columns, List<Object[]> rows) {
        String values = columns.replaceAll("\\w+", "?");
        jdbc.batchUpdate("INSERT INTO query." + table + next + " " + columns + " VALUES " + values, rows);
    }

    /** Adds the rows of cases that have none, many at once. */
    public void copy(Collection<FoldedCase> cases) {
        Rows rows = Rows.of(cases);
        copy("caseload", CASELOAD, rows.summaries());
        copy("case_helper", CASE_HELPER, rows.helpers());
        copy("spell", SPELL, rows.spells());
    }

    private void copy(String table, String columns, List<Object[]> rows) {
        CopyText text = new CopyText();
        rows.forEach(text::add);
        text.send(jdbc, "COPY query." + table + next + " " + columns + " FROM STDIN");
    }

    /** What goes into each of the tables. */
    private record Rows(List<Object[]> summaries, List<Object[]> helpers, List<Object[]> spells) {

        static Rows of(Collection<FoldedCase> cases) {
            Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (FoldedCase folded : cases) {
                CaseId caseId = folded.summary().caseId();
                rows.summaries.add(summary(folded));
                folded.circle()
                        .helpers()
                        .forEach(helper -> rows.helpers.add(new Object[] {caseId.value(), helper.value()}));
                folded.spells().forEach(spell -> rows.spells.add(spell.row(caseId)));
            }
            return rows;
        }
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
