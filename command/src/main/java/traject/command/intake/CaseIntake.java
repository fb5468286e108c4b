package traject.command.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import traject.command.intake.FileLine.Step;
import traject.command.reason.NotRecorded;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.shared.identity.Actor;

/** Brings in one case, whole or not at all. */
final class CaseIntake {

    /** What came of a case. */
    sealed interface Outcome {

        record Taken(long recorded, long skipped) implements Outcome {}

        record Refused(Step at, NotRecorded reason) implements Outcome {}
    }

    private final BulkRecorder recorder;
    private final Clock clock;

    CaseIntake(BulkRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Compares with what is stored and records the rest. */
    Outcome take(CaseLines lines, Actor actor) {
        Instant now = clock.instant();
        List<BulkCommand> commands = lines.steps().stream()
                .map(step -> new BulkCommand(step.command(), actor, now))
                .toList();
        return switch (recorder.record(List.of(new BulkCase(lines.caseId(), commands)), Way.IMPORT)
                .getFirst()) {
            case BulkOutcome.Taken(long recorded, long skipped) -> new Outcome.Taken(recorded, skipped);
            case BulkOutcome.Refused(NotRecorded reason) ->
                new Outcome.Refused(lines.steps().get(reason.step()), reason);
        };
    }
}
