package traject.command.recording;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseFileCommand.OpenCase;
import traject.command.casefile.CaseState;
import traject.command.security.Way;
import traject.shared.desk.Desk.Submission;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/**
 * Commands to record in a case, each judged after the one before, all or nothing.
 *
 * @param expectedVersion the version of the case that the caller has seen; {@link #NOT_THERE} when it must not exist
 *     yet, {@link Submission#ANY_VERSION} when it must exist, null when the caller does not mind
 * @param once the request that this records at most once, or null
 */
public record RecordInCase(
        @TargetAggregateIdentifier CaseId caseId,
        List<CaseCommand> commands,
        Actor actor,
        Way way,
        @Nullable Long expectedVersion,
        @Nullable Once once) {

    /** The version of a case before its first event. */
    public static final long NOT_THERE = CaseState.initial().version();

    public RecordInCase {
        commands = List.copyOf(commands);
    }

    /** Whether it says itself that the case is new. */
    boolean opensCase() {
        return commands.getFirst() instanceof OpenCase;
    }

    /** Whether it may only be recorded upon one version of the case. */
    boolean namesVersion() {
        return expectedVersion != null && expectedVersion != Submission.ANY_VERSION;
    }

    /** Whether a case of this version is not what the caller asks for. */
    boolean isStale(long version) {
        return expectedVersion != null && (namesVersion() ? expectedVersion != version : version == NOT_THERE);
    }
}
