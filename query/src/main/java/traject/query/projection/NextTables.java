package traject.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.query.caseload.CaseTables;
import traject.query.caseload.FoldedCase;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;

/** The tables that a rebuild fills beside those that are read, and puts in their place at the end. */
final class NextTables {

    private static final int TOGETHER = 500;

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final CaseTables tables;
    private final Serializer serializer;

    NextTables(JdbcTemplate jdbc, EventLog log, Serializer serializer) {
        this.jdbc = jdbc;
        this.log = log;
        this.tables = CaseTables.next(jdbc);
        this.serializer = serializer;
    }

    void make() {
        call("make_next");
    }

    void drop() {
        call("drop_next");
    }

    /** Ties them together after the fill, which is faster than keeping them tied. */
    void complete() {
        call("complete_next");
    }

    /** Adds the rows of cases that have none yet. */
    void fill(CaseId first, CaseId last) {
        List<FoldedCase> folded = new ArrayList<>();
        log.forEachCase(first, last, (caseId, recorded) -> folded.add(FoldedCase.of(caseId, recorded)));
        tables.copy(folded);
    }

    /** Makes the rows of these cases anew. */
    void rewrite(List<CaseId> cases) {
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            List<CaseId> together = cases.subList(from, Math.min(from + TOGETHER, cases.size()));
            tables.rewrite(log.read(together).entrySet().stream()
                    .map(each -> FoldedCase.of(each.getKey(), each.getValue()))
                    .toList());
        }
    }

    /**
     * Puts them in the place of those that are read, from where the projection goes on from the mark. Who reads the old
     * ones is waited for, shortly: meanwhile other readers wait too.
     */
    void swap(LogToken mark) {
        jdbc.execute("SET LOCAL lock_timeout = '2s'");
        call("swap_next");
        SerializedObject<byte[]> token = serializer.serialize(mark, byte[].class);
        jdbc.update(
                "UPDATE query.token SET token = ?, token_type = ? WHERE processor_name = ?",
                token.getData(),
                token.getType().getName(),
                Projections.CASELOAD);
    }

    private void call(String function) {
        jdbc.query("SELECT query." + function + "()", _ -> {});
    }
}
