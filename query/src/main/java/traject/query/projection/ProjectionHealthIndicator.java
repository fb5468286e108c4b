package traject.query.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the tables can't follow the log: lists would answer from an ever older state. */
@Component
class ProjectionHealthIndicator implements HealthIndicator {

    private final CaseloadProcessor processor;

    ProjectionHealthIndicator(CaseloadProcessor processor) {
        this.processor = processor;
    }

    @Override
    public Health health() {
        CaseloadProcessor.State state = processor.state();
        Health.Builder health = switch (state) {
            case RUNNING, REBUILDING -> Health.up();
            case STANDING_STILL, STOPPED -> Health.down();
        };
        return health.withDetail("caseload", state)
                .withDetail("casesBehind", processor.casesBehind())
                .build();
    }
}
