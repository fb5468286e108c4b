package traject.query.projection;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import traject.query.projection.CaseloadProcessor.State;

/**
 * Down while the tables can't follow the log, or are further behind it than the limit: lists would answer from an ever
 * older state. A transaction held open anywhere in the cluster has that effect, without any failure.
 */
@Component
class ProjectionHealthIndicator extends AbstractHealthIndicator {

    private final CaseloadProcessor processor;
    private final Backlog backlog;
    private final Rebuild rebuild;
    private final Duration limit;

    ProjectionHealthIndicator(
            CaseloadProcessor processor,
            Backlog backlog,
            Rebuild rebuild,
            @Value("${traject.lists-behind-at-most:1m}") Duration limit) {
        super("it is not known how far the tables are");
        this.processor = processor;
        this.backlog = backlog;
        this.rebuild = rebuild;
        this.limit = limit;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Backlog.Waiting waiting = backlog.now();
        State state = state(waiting);
        switch (state) {
            case RUNNING, WAITING_FOR_TRANSACTION ->
                health.status(waiting.age().compareTo(limit) > 0 ? Status.DOWN : Status.UP);
            case REBUILDING -> health.up();
            case STANDING_STILL, STOPPED -> health.down();
        }
        health.withDetail("caseload", state)
                .withDetail("casesBehind", processor.casesBehind())
                .withDetail("eventsWaiting", waiting.events())
                .withDetail("eventsWaitingForTransaction", waiting.held());
        RebuildProgress progress = rebuild.progress();
        health.withDetail("rebuild", progress.state())
                .withDetail("rebuildCasesDone", progress.casesDone())
                .withDetail("rebuildCases", progress.cases());
        if (waiting.since() != null) {
            health.withDetail("waitingSince", waiting.since());
        }
    }

    private State state(Backlog.Waiting waiting) {
        State state = processor.state();
        return state == State.RUNNING && waiting.held() > 0 ? State.WAITING_FOR_TRANSACTION : state;
    }
}
