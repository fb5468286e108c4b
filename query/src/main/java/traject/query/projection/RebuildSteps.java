package traject.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;

/**
 * The steps of a rebuild, each of which is committed and can be the last before a crash; whoever goes on begins with the
 * first that is not done. Each ends the rebuild's way quietly when somebody has cancelled it.
 */
final class RebuildSteps {

    /** So few cases that the projection can stand still while they are made anew. */
    private static final int FEW = 100;

    private final RebuildTable table;
    private final NextTables next;
    private final EventLog log;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final int eventsPerPart;

    RebuildSteps(
            RebuildTable table,
            NextTables next,
            EventLog log,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            int eventsPerPart) {
        this.table = table;
        this.next = next;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.eventsPerPart = eventsPerPart;
    }

    /** Makes the new tables and cuts the log in parts, unless that was done. The mark comes first: nothing is missed. */
    void plan(long id) {
        transaction.executeWithoutResult(_ -> {
            if (table.stillRuns(id) && table.mark(id) == null) {
                next.make();
                LogToken mark = log.safeEnd();
                table.plan(id, log.ranges(eventsPerPart));
                table.mark(id, mark);
            }
        });
    }

    /** Does one part, rows and all; false when none is left to take. */
    boolean part(long id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<RebuildTable.Part> part = table.stillRuns(id) ? table.nextPart(id) : Optional.empty();
            part.ifPresent(taken -> {
                next.fill(taken.first(), taken.last());
                table.done(id, taken);
            });
            return part.isPresent();
        }));
    }

    /** Ties the new tables together, and makes them follow what was recorded since the mark until little is left. */
    void catchUp(long id) {
        transaction.executeWithoutResult(_ -> {
            if (table.stillRuns(id)) {
                next.complete();
            }
        });
        boolean more = true;
        while (more) {
            more = followed(id);
        }
    }

    private boolean followed(long id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            LogToken mark = Objects.requireNonNull(table.mark(id));
            LogToken end = log.safeEnd();
            List<CaseId> changed = log.changedSince(mark);
            if (!table.stillRuns(id) || changed.size() <= FEW || end.equals(mark)) {
                return false;
            }
            next.rewrite(changed);
            table.mark(id, end);
            return true;
        }));
    }

    /**
     * Adds the last of what was recorded, while no node projects, and puts the new tables in the place of the old;
     * false when somebody read the old ones for so long that it must be tried again.
     */
    boolean swap(long id) {
        try {
            transaction.executeWithoutResult(_ -> {
                Turns.ofRebuild(jdbc);
                if (table.stillRuns(id)) {
                    LogToken end = log.safeEnd();
                    next.rewrite(log.changedSince(Objects.requireNonNull(table.mark(id))));
                    next.swap(end);
                    table.finished(id);
                }
            });
            return true;
        } catch (CannotAcquireLockException _) {
            return false;
        }
    }

    /** Forgets the new tables of a rebuild that was cancelled or has failed. */
    void tidy() {
        next.drop();
    }
}
