package traject.command.casefile;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;

/**
 * One change before it is judged.
 *
 * @param id that its event has or will have
 * @param original that it is about; null for a new entry
 * @param content the entry as it would stand; null for a retraction
 * @param make makes the event that records it, once the reason is known to be given
 */
record Proposal(
        EntryId id,
        @Nullable EntryId original,
        @Nullable CaseEntry content,
        boolean reasonGiven,
        Supplier<CaseEvent> make) {

    /** What somebody asks to record. */
    static Proposal of(ChangeCommand command) {
        EntryId given = command.entry();
        EntryId id = given == null ? EntryId.random() : given;
        return switch (command) {
            case EntryCommand entry -> entry(entry.asEntry(id));
            case CorrectEntry correct ->
                new Proposal(
                        id,
                        correct.original(),
                        correct.replacement().asEntry(correct.original()),
                        correct.reason() != null,
                        () -> correct.asEvent(id));
            case RetractEntry retract ->
                new Proposal(id, retract.original(), null, retract.reason() != null, () -> retract.asEvent(id));
        };
    }

    /** What was recorded elsewhere. */
    static Proposal of(CaseEvent event) {
        return switch (event) {
            case CaseEntry entry -> entry(entry);
            case EntryCorrected e -> new Proposal(e.entry(), e.original(), e.replacement(), true, () -> e);
            case EntryRetracted e -> new Proposal(e.entry(), e.original(), null, true, () -> e);
        };
    }

    private static Proposal entry(CaseEntry entry) {
        return new Proposal(entry.entry(), null, entry, true, () -> entry);
    }

    CaseEvent event() {
        return make.get();
    }

    @Nullable
    LocalDate occurredOn() {
        return content == null ? null : content.occurredOn();
    }
}
