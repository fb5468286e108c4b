package traject.query.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.caseload.Caseload;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.projection.Arrivals;
import traject.shared.eventstore.CaseVersion;
import traject.shared.eventstore.EventLog;

/** Lets a reader see what they just recorded: the position of it in the log is known to them. */
@Component
public class Freshness {

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final EventLog log;
    private final Caseload caseload;
    private final Arrivals arrivals;

    Freshness(EventLog log, Caseload caseload, Arrivals arrivals) {
        this.log = log;
        this.caseload = caseload;
        this.arrivals = arrivals;
    }

    /** Refuses a position where nothing stands; what is read from the log itself needs no wait. */
    void check(@Nullable Long after) {
        if (after != null) {
            find(after);
        }
    }

    /** Waits until the tables hold what stands at the position. */
    public void await(@Nullable Long after) {
        if (after == null) {
            return;
        }
        CaseVersion event = find(after);
        try {
            if (!arrivals.await(() -> caseload.versionOf(event.caseId()) >= event.version(), AT_MOST)) {
                throw NotAnswered.later(TRY_AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw NotAnswered.later(TRY_AGAIN);
        }
    }

    private CaseVersion find(long position) {
        return log.at(position).orElseThrow(() -> new NotAnswered(Reason.POSITION_UNKNOWN, "after"));
    }
}
