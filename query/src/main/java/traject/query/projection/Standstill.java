package traject.query.projection;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import traject.query.caseload.Caseload;
import traject.shared.event.CaseId;
import traject.shared.eventstore.DatabaseUnavailable;

/**
 * What happens when a batch fails: it is remembered and said, and the failure goes on up, so that the token stays where
 * it is and the batch is tried again. Axon's own default would log and move on.
 *
 * <p>It is over when the tables hold every event of the batch, whoever wrote them; so it is asked of the tables, not
 * remembered.
 */
final class Standstill implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    private static final int NAMED = 20;

    private final Caseload caseload;
    private final Map<CaseId, Long> awaited = new ConcurrentHashMap<>();

    Standstill(Caseload caseload) {
        this.caseload = caseload;
    }

    /**
     * The message of a failure may quote what was recorded about a person, so it is not logged; where it came from and
     * the ids of the cases are.
     *
     * <p>An {@code Error} would end the worker without a word, so it goes on as an exception too.
     */
    @Override
    public void handleError(ErrorContext context) throws Exception {
        Set<CaseId> cases = new LinkedHashSet<>();
        for (EventMessage<?> event : context.failedEvents()) {
            if (event instanceof DomainEventMessage<?> inCase) {
                CaseId caseId = new CaseId(inCase.getAggregateIdentifier());
                cases.add(caseId);
                awaited.merge(caseId, inCase.getSequenceNumber(), Math::max);
            }
        }
        if (!DatabaseUnavailable.isCauseOf(context.error())) {
            log(context, cases);
        }
        throw context.error() instanceof Exception e ? e : new IllegalStateException(context.error());
    }

    private static void log(ErrorContext context, Set<CaseId> cases) {
        LOG.error(
                "The projection {} stands still and tries again: {}, in a batch of {} cases: {}",
                context.eventProcessor(),
                Failure.of(context.error()),
                cases.size(),
                cases.stream().limit(NAMED).toList());
    }

    /** How many cases the tables are behind with because a batch failed. */
    int casesBehind() {
        awaited.entrySet().removeIf(failed -> caseload.versionOf(failed.getKey()) >= failed.getValue());
        return awaited.size();
    }
}
