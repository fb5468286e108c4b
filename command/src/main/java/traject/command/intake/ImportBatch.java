package traject.command.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.recording.BulkOutcome;

/** As many cases of a file as are judged and stored together. */
final class ImportBatch {

    private static final int ENOUGH_LINES = 2_000;
    private static final int ENOUGH_CHARACTERS = 4_000_000;

    private final List<CaseLines> cases = new ArrayList<>();
    private final long read;

    /** The next cases of the file. */
    ImportBatch(CaseWalk walk) throws IOException {
        int lines = 0;
        long characters = 0;
        while (lines < ENOUGH_LINES && characters < ENOUGH_CHARACTERS) {
            CaseLines next = walk.next();
            if (next == null) {
                break;
            }
            lines += Math.max(1, next.steps().size());
            characters += next.characters();
            cases.add(next);
        }
        read = walk.read();
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    /** The cases of which every line can be judged. */
    List<BulkCase> toJudge(ImportRequest request, Instant now) {
        return cases.stream()
                .filter(one -> one.unfit().isEmpty())
                .map(one -> new BulkCase(one.caseId(), commands(one, request, now)))
                .toList();
    }

    private static List<BulkCommand> commands(CaseLines one, ImportRequest request, Instant now) {
        List<BulkCommand> commands = new ArrayList<>();
        Instant before = Instant.MIN;
        for (FileLine.Step step : one.steps()) {
            before = request.onItsDay() ? OnItsDay.recordedAt(step.command(), before) : now;
            commands.add(new BulkCommand(step.command(), request.actor(), before));
        }
        return commands;
    }

    /** Counts what came of each case, in the order of the file. */
    void count(List<BulkOutcome> outcomes, Tally tally) {
        Iterator<BulkOutcome> judged = outcomes.iterator();
        for (CaseLines one : cases) {
            if (one.unfit().isEmpty()) {
                tally.count(one, judged.next());
            } else {
                tally.countRefused(one.unfit());
            }
        }
        tally.reach(read);
    }
}
