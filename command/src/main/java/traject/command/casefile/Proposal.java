package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;

/** One change that somebody proposes, under the id that its event will have, before it is judged. */
record Proposal(EntryId id, ChangeCommand command) {

    /** The event that records it; only asked once the reason is known to be given. */
    CaseEvent event() {
        return command.asEvent(id);
    }

    /** The entry as it would stand; null for a retraction. */
    @Nullable
    CaseEntry content() {
        return switch (command) {
            case EntryCommand entry -> entry.asEntry(id);
            case CorrectEntry correct -> correct.replacement().asEntry(correct.original());
            case RetractEntry _ -> null;
        };
    }

    /** The original that it is about; null for a new entry. */
    @Nullable
    EntryId original() {
        return command instanceof CorrectionCommand correction ? correction.original() : null;
    }

    boolean reasonGiven() {
        return !(command instanceof CorrectionCommand correction) || correction.reason() != null;
    }

    @Nullable
    LocalDate occurredOn() {
        CaseEntry content = content();
        return content == null ? null : content.occurredOn();
    }
}
