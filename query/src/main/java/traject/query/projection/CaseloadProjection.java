package traject.query.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.query.caseload.CaseTables;
import traject.query.caseload.FoldedCase;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;

/**
 * Rewrites the rows of each case that changed, once per batch and from the whole log of the case (semantics.md 16), so
 * that a late entry or a correction needs nothing special. An event only tells which case to read again.
 *
 * <p>It is Axon's invoker itself and not a listener inside one: the ordinary invoker logs what a listener throws and
 * moves on.
 */
final class CaseloadProjection implements EventHandlerInvoker {

    private static final String CHANGED = CaseloadProjection.class.getName();

    private final EventLog log;
    private final CaseTables tables;
    private final JdbcTemplate jdbc;
    private final Arrivals arrivals;

    CaseloadProjection(EventLog log, JdbcTemplate jdbc, Arrivals arrivals) {
        this.log = log;
        this.tables = CaseTables.read(jdbc);
        this.jdbc = jdbc;
        this.arrivals = arrivals;
    }

    /** All events of a case go through one segment, one after the other. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return segment.matches(caseOf(event));
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        if (canHandle(event, segment)) {
            changedIn(CurrentUnitOfWork.get()).add(new CaseId(caseOf(event)));
        }
    }

    private Set<CaseId> changedIn(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(CHANGED, _ -> {
            Turns.ofBatch(jdbc);
            Set<CaseId> changed = new LinkedHashSet<>();
            batch.onPrepareCommit(_ -> rewriteOrFail(changed));
            batch.afterCommit(_ -> arrivals.arrived());
            return changed;
        });
    }

    /** While committing, Axon rolls back for an exception only: an error would leave the worker hanging. */
    private void rewriteOrFail(Set<CaseId> changed) {
        try {
            rewrite(changed);
        } catch (Error e) {
            throw new IllegalStateException("the rows of a batch can't be made", e);
        }
    }

    private void rewrite(Set<CaseId> changed) {
        List<FoldedCase> folded = log.read(changed).entrySet().stream()
                .map(each -> FoldedCase.of(each.getKey(), each.getValue()))
                .toList();
        tables.rewrite(folded);
    }

    private static String caseOf(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }
}
