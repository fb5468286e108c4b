package traject.command.intake;

import java.util.ArrayList;
import java.util.List;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseState;
import traject.command.intake.FileLine.Step;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.recording.RecordInCase;
import traject.command.recording.Recorder;
import traject.command.security.Way;
import traject.command.security.WhoMayRecord;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.problem.ProblemCode;

/** Brings in one case, whole or not at all: what is new in it is recorded by one message. */
final class CaseIntake {

    private static final int ATTEMPTS = 3;

    /** What came of a case. */
    sealed interface Outcome {

        record Taken(long recorded, long skipped) implements Outcome {}

        record Refused(Step at, NotRecorded reason) implements Outcome {}
    }

    private final Recorder recorder;
    private final EventLog log;

    CaseIntake(Recorder recorder, EventLog log) {
        this.recorder = recorder;
        this.log = log;
    }

    /** Compares with what is stored and records the rest; once more when somebody recorded in between. */
    Outcome take(CaseLines lines, Actor actor) {
        Outcome outcome = attempt(lines, actor);
        for (int attempt = 1; attempt < ATTEMPTS && isStale(outcome); attempt++) {
            outcome = attempt(lines, actor);
        }
        return outcome;
    }

    private static boolean isStale(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.reason().is(Reason.STALE);
    }

    private Outcome attempt(CaseLines lines, Actor actor) {
        List<Step> steps = lines.steps();
        List<Recorded> stored = log.read(lines.caseId());
        CaseState state = stateOf(stored);
        if (state.exists() && !WhoMayRecord.sees(actor, Way.IMPORT, state)) {
            return hidden(actor, state, steps.getFirst());
        }
        Known known = new Known(stored);
        List<Step> fresh = new ArrayList<>();
        for (Step step : steps) {
            try {
                if (!known.has(step.command())) {
                    fresh.add(step);
                }
            } catch (NotRecorded other) {
                return new Outcome.Refused(step, other);
            }
        }
        return fresh.isEmpty()
                ? new Outcome.Taken(0, steps.size())
                : record(lines.caseId(), fresh, steps.size() - fresh.size(), actor, stored.size() - 1L);
    }

    private Outcome record(CaseId caseId, List<Step> fresh, long skipped, Actor actor, long version) {
        List<CaseCommand> commands = fresh.stream().map(Step::command).toList();
        try {
            recorder.record(new RecordInCase(caseId, commands, actor, Way.IMPORT, version, null));
            return new Outcome.Taken(fresh.size(), skipped);
        } catch (NotRecorded refused) {
            return new Outcome.Refused(fresh.get(refused.step()), refused);
        }
    }

    /** Before anything is compared: what is stored in a case that one may not see must not show in the report. */
    private static Outcome hidden(Actor actor, CaseState state, Step first) {
        ProblemCode reason = WhoMayRecord.refusal(actor, Way.IMPORT, state, first.command());
        return new Outcome.Refused(first, NotRecorded.because(reason == null ? CommonReason.UNKNOWN_CASE : reason));
    }

    private static CaseState stateOf(List<Recorded> stored) {
        CaseState state = CaseState.initial();
        for (Recorded recorded : stored) {
            state = CaseDecider.evolve(state, recorded.event(), recorded.recordedAt(), recorded.recordedBy());
        }
        return state;
    }
}
