package traject.command.recording;

import java.util.List;
import traject.shared.event.CaseId;

/** The commands of a case in their order, each judged after the one before; all of them or none are recorded. */
public record BulkCase(CaseId caseId, List<BulkCommand> commands) {

    public BulkCase {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("a case in bulk has a command");
        }
        commands = List.copyOf(commands);
    }
}
