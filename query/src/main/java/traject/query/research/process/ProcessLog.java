package traject.query.research.process;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

/** Event logs of our cases: what happened on one day keeps the order of the course. */
public final class ProcessLog {

    private ProcessLog() {}

    /** With the leader as who did it, and the beginning of the day in UTC as its time; cases without activity lack. */
    public static EventLog of(Collection<CourseSteps> cases, Activity activity) {
        EventLogBuilder log = new EventLogBuilder();
        for (CourseSteps each : cases) {
            for (CourseStep step : each.steps()) {
                String name = activity.of(step);
                if (name != null) {
                    log.add(
                            each.caseId(),
                            name,
                            step.on().atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC),
                            step.leader());
                }
            }
        }
        return log.build();
    }
}
