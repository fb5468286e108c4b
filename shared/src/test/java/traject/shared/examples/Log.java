package traject.shared.examples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.examples.Scenario.Answer;
import traject.shared.examples.Scenario.Step;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** A log of one case in memory, for tests without a store: one instant per command, never the same twice. */
public final class Log {

    /** Who records, where nothing depends on it. */
    public static final Actor RECORDER = new Actor(new PersonId("recorder"), ActorRole.HELPER, new TeamId("team"));

    private final CaseId caseId;
    private final List<Recorded> events = new ArrayList<>();
    private Instant last = Instant.MIN;
    private Actor recorder = RECORDER;

    public Log(CaseId caseId) {
        this.caseId = caseId;
    }

    static List<Recorded> of(CaseId caseId, List<Step> steps) {
        Log log = new Log(caseId);
        for (Step step : steps) {
            if (step.answer() instanceof Answer.Accepted) {
                log.record(step.sentAt(), step.events());
            }
        }
        return log.events();
    }

    /** From here on somebody else records. */
    public Log by(Actor other) {
        recorder = other;
        return this;
    }

    /** Records what one command brings, at max(now, last + 1 us) as semantics.md 1 says. */
    public Log record(Instant now, List<? extends CaseEvent> command) {
        if (!now.isAfter(last)) {
            now = last.plus(1, ChronoUnit.MICROS);
        }
        last = now;
        for (CaseEvent event : command) {
            events.add(new Recorded(caseId, events.size(), event, last, recorder, events.size()));
        }
        return this;
    }

    /** Records one event; see {@link #record(Instant, List)}. */
    public Log record(Instant now, CaseEvent event) {
        return record(now, List.of(event));
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }
}
