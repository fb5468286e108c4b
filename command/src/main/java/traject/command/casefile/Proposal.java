package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;

/**
 * One change that somebody proposes, before it is judged: a new entry (content without original), a correction
 * (both) or a retraction (original without content).
 */
sealed interface Proposal {

    EntryId id();

    /** The event that records it; only asked once the reason is known to be given. */
    CaseEvent event();

    /** The entry as it would stand; null for a retraction. */
    @Nullable
    CaseEntry content();

    /** The original that it is about; null for a new entry. */
    @Nullable
    EntryId original();

    boolean reasonGiven();

    default @Nullable LocalDate occurredOn() {
        CaseEntry content = content();
        return content == null ? null : content.occurredOn();
    }

    record Commanded(EntryId id, ChangeCommand command) implements Proposal {
        @Override
        public CaseEvent event() {
            return command.asEvent(id);
        }

        @Override
        public @Nullable CaseEntry content() {
            return switch (command) {
                case EntryCommand entry -> entry.asEntry(id);
                case CorrectEntry correct -> correct.replacement().asEntry(correct.original());
                case RetractEntry _ -> null;
            };
        }

        @Override
        public @Nullable EntryId original() {
            return command instanceof CorrectionCommand correction ? correction.original() : null;
        }

        @Override
        public boolean reasonGiven() {
            return !(command instanceof CorrectionCommand correction) || correction.reason() != null;
        }
    }

    /** An event that comes in from a file, which is judged like the command that would have led to it. */
    record Brought(CaseEvent event) implements Proposal {
        @Override
        public EntryId id() {
            return event.entry();
        }

        @Override
        public @Nullable CaseEntry content() {
            return switch (event) {
                case CaseEntry entry -> entry;
                case EntryCorrected corrected -> corrected.replacement();
                case EntryRetracted _ -> null;
            };
        }

        @Override
        public @Nullable EntryId original() {
            return switch (event) {
                case CaseEntry _ -> null;
                case EntryCorrected corrected -> corrected.original();
                case EntryRetracted retracted -> retracted.original();
            };
        }

        @Override
        public boolean reasonGiven() {
            return true;
        }
    }
}
