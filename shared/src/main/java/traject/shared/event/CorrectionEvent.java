package traject.shared.event;

/** What is recorded about an earlier entry itself. The original stays; the newest version counts (semantics.md 5). */
public sealed interface CorrectionEvent extends CaseEvent {

    /** The original entry, never another correction. */
    EntryId original();

    Sensitive reason();

    /** An earlier entry was wrong and holds from now on with the content of the replacement, its date included. */
    @WireName("entry-corrected")
    record EntryCorrected(EntryId entry, EntryId original, Sensitive reason, CaseEntry replacement)
            implements CorrectionEvent {
        public EntryCorrected {
            InvalidValue.check(replacement.entry().equals(original), InvalidValue.Fault.REPLACEMENT_OF_ANOTHER_ENTRY);
        }
    }

    /** An earlier entry does not hold and leaves the course; a later correction brings it back. */
    @WireName("entry-retracted")
    record EntryRetracted(EntryId entry, EntryId original, Sensitive reason) implements CorrectionEvent {}
}
