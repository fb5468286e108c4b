package traject.command.casefile;

import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;

/** A command that records one event: a new entry, a correction or a retraction. */
public sealed interface ChangeCommand extends CaseCommand permits EntryCommand, CorrectionCommand {

    /** The id that the event shall have; null lets the system choose one. */
    @Nullable
    EntryId entry();

    /** The event that records this under the id given. */
    CaseEvent asEvent(EntryId id);
}
